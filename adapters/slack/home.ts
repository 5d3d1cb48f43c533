import type { webApi } from '@slack/bolt';
import type { Log } from '../../src/kernel/log.ts';
import { sayId } from '../../src/kernel/messages/actionId.ts';
import { HOME } from '../../src/kernel/messages/surfaces.ts';
import { slackBlocks } from './blocks.ts';
import type { Conversation } from './conversation.ts';
import { viewPage } from './pages.ts';
import { reasonOf } from './reason.ts';

const MOST_OPENED = 2_000;

/** Griot's page in Slack, one for each person: published when he opens it and when it changes. */
export class Home {
  readonly #client: webApi.WebClient;
  readonly #log: Log;
  readonly #conversation: Conversation;
  /** Who has opened it since Griot started, and his workspace. */
  readonly #opened = new Map<string, string>();
  #published = 0;

  constructor(client: webApi.WebClient, log: Log, conversation: Conversation) {
    this.#client = client;
    this.#log = log;
    this.#conversation = conversation;
  }

  async open(user: string, team: string): Promise<void> {
    if (this.#opened.size >= MOST_OPENED) this.#opened.clear();
    this.#opened.set(user, team);
    await this.refresh(user);
  }

  /** Shows what is true now to somebody who has opened it. Never throws. */
  async refresh(user: string): Promise<void> {
    const team = this.#opened.get(user);
    if (team === undefined) return;
    try {
      await this.#publish(user, team);
    } catch (error) {
      this.#log.warn({ reason: reasonOf(error) }, 'slack: home not published');
    }
  }

  async #publish(user: string, team: string): Promise<void> {
    this.#published += 1;
    const { outcome, t } = await this.#conversation.ask({
      // Reading changes nothing: the id serves nobody twice.
      id: `home:${user}:${this.#published}`,
      user,
      team,
      content: { kind: 'press', id: HOME },
      place: { by: 'view' },
      trigger: '',
    });
    const more = { id: sayId('accueil'), label: t('kernel.next') };
    const blocks = viewPage(slackBlocks(outcome.reply.blocks, t.locale), more);
    await this.#client.views.publish({ user_id: user, view: { type: 'home', blocks } });
  }
}

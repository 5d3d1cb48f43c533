import type { webApi } from '@slack/bolt';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Log } from '../../src/kernel/log.ts';
import { sayId } from '../../src/kernel/messages/actionId.ts';
import { HOME } from '../../src/kernel/messages/surfaces.ts';
import type { Conversation } from './answering/conversation.ts';
import { slackBlocks } from './blocks/blocks.ts';
import { viewPage } from './blocks/pages.ts';
import { secondsBeforeAgain } from './failure.ts';
import { reasonOf } from './reason.ts';

/** Slack tells of each opening: whoever opened it longer ago is shown it anew when he comes back. */
const WATCHED_MS = 30 * 60_000;

export interface HomeDeps {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly conversation: Conversation;
}

/** Somebody who has it before him, perhaps. */
interface Watcher {
  readonly team: string;
  readonly until: number;
  /** What he was shown last. */
  shown: string;
}

/** Griot's page in Slack, one for each person: published when he opens it and when it changes. */
export class Home {
  readonly #deps: HomeDeps;
  readonly #watchers = new Map<string, Watcher>();
  #published = 0;
  #round: Promise<void> | undefined;
  #isStale = false;
  #later: NodeJS.Timeout | undefined;

  constructor(deps: HomeDeps) {
    this.#deps = deps;
  }

  async open(user: string, team: string): Promise<void> {
    const until = this.#deps.clock.now().epochMilliseconds + WATCHED_MS;
    this.#watchers.set(user, { team, until, shown: '' });
    await this.refresh(user);
  }

  /** Shows what is true now to somebody who has opened it, if it is not what he reads. Never throws. */
  async refresh(user: string): Promise<void> {
    const watcher = this.#watchers.get(user);
    if (!watcher) return;
    try {
      await this.#publish(user, watcher);
    } catch (error) {
      this.#deps.log.warn({ reason: reasonOf(error) }, 'slack: home not published');
      this.#again(secondsBeforeAgain(error));
    }
  }

  /** What Slack has not taken, for a while, is shown when it says, or a little later. */
  #again(seconds: number | undefined): void {
    if (seconds === undefined) return;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.refreshAll(), seconds * 1_000).unref();
  }

  /** Something has been written: what each reads may have changed. One round at a time. */
  async refreshAll(): Promise<void> {
    this.#isStale = true;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
    });
    await this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const now = this.#deps.clock.now().epochMilliseconds;
      for (const [user, { until }] of this.#watchers) {
        if (until < now) this.#watchers.delete(user);
        else await this.refresh(user);
      }
    }
  }

  async #publish(user: string, watcher: Watcher): Promise<void> {
    this.#published += 1;
    const { outcome, t } = await this.#deps.conversation.ask({
      // Reading changes nothing: the id serves nobody twice.
      id: `home:${user}:${this.#published}`,
      user,
      team: watcher.team,
      content: { kind: 'press', id: HOME },
      place: { by: 'view' },
      trigger: '',
    });
    const more = { id: sayId('accueil'), label: t('kernel.next') };
    const blocks = viewPage(slackBlocks(outcome.reply.blocks, t.locale), more);
    const shown = JSON.stringify(blocks);
    if (shown === watcher.shown) return;
    await this.#deps.client.views.publish({ user_id: user, view: { type: 'home', blocks } });
    watcher.shown = shown;
  }
}

import type { webApi } from '@slack/bolt';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Log } from '../../../src/kernel/log.ts';
import { sayId } from '../../../src/kernel/messages/actionId.ts';
import type { Reply } from '../../../src/kernel/messages/tree.ts';
import { replyModal } from '../blocks/modal.ts';
import { type SlackMessage, slackMessages } from '../blocks/post.ts';
import type { OpenChannels } from '../openChannels.ts';
import { reasonOf } from '../reason.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { DirectChannels } from './direct.ts';
import { type Place, type Post, writeCarried } from './place.ts';

/** A response_url takes no more. */
const MOST_BY_URL = 5;
const PATIENCE_MS = 10_000;

type Channels = Pick<OpenChannels, 'look' | 'mustLook'>;

type Url = Extract<Place, { by: 'url' }>;

const isShared = ({ visibility }: Reply): boolean => visibility === 'channel';

/** What others read is not replaced by what only one of them is told. */
const replaces = (reply: Reply, { own }: Url): boolean =>
  reply.replacesOriginal === true && (own || isShared(reply));

/** To whom an answer is said, and where. */
export interface Listener {
  readonly user: string;
  readonly t: Translator;
  readonly place: Place;
  /** Absent alone with Griot. */
  readonly channel?: string | undefined;
  /** Opens a view, within three seconds of the gesture. */
  readonly trigger: string;
  /** Still to be given: it can carry the answer. */
  readonly acknowledgement?: Acknowledgement | undefined;
}

/** Says answers where they are expected; what cannot be said there is said in private. */
export class Voice {
  readonly #client: webApi.WebClient;
  readonly #log: Log;
  readonly #direct: DirectChannels;
  readonly #channels: Channels;

  constructor(client: webApi.WebClient, channels: Channels, log: Log) {
    this.#client = client;
    this.#channels = channels;
    this.#log = log;
    this.#direct = new DirectChannels(client);
  }

  /** Never throws: an answer that cannot be said at all is told to the log. */
  async say(spoken: Reply, to: Listener): Promise<void> {
    const reply = await this.#asMayBeHeard(spoken, to);
    try {
      await this.#sayAt(reply, to, to.place);
    } catch (error) {
      this.#log.warn({ reason: reasonOf(error) }, 'slack: answer said in private instead');
      await this.#sayAt(reply, to, { by: 'direct' }).catch((last: unknown) =>
        this.#log.error({ reason: reasonOf(last) }, 'slack: answer not said'),
      );
    }
  }

  /** What all would read is for whoever asks alone where another organisation reads it, or may. */
  async #asMayBeHeard(reply: Reply, { channel, acknowledgement }: Listener): Promise<Reply> {
    if (!isShared(reply) || channel === undefined) return reply;
    try {
      if (await this.#channels.mustLook(channel)) await acknowledgement?.alone();
      await this.#channels.look(channel);
      return reply;
    } catch (error) {
      this.#log.warn({ reason: reasonOf(error) }, 'slack: answer said to whoever asks alone');
      const { visibility: _, ...alone } = reply;
      return alone;
    }
  }

  async #sayAt(reply: Reply, to: Listener, place: Place): Promise<void> {
    if (place.by !== 'url') await to.acknowledgement?.alone();
    if (place.by === 'view') return this.#show(reply, to, place.id);
    const messages = slackMessages(reply.blocks, to.t.locale);
    if (place.by === 'direct') return this.#write(to.user, messages);
    if (place.by === 'post') return this.#post(reply, to, messages, place);
    if (place.beside && !replaces(reply, place)) {
      return this.#post(reply, to, messages, place.beside);
    }
    return this.#respond(reply, to, messages, place);
  }

  async #post(
    reply: Reply,
    to: Listener,
    messages: readonly SlackMessage[],
    { channel, thread, direct }: Post,
  ): Promise<void> {
    const where = { channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
    for (const message of messages) {
      if (direct || isShared(reply)) {
        await this.#client.chat.postMessage({ ...message, ...where });
      } else {
        await this.#client.chat.postEphemeral({ ...message, ...where, user: to.user });
      }
    }
  }

  async #respond(
    reply: Reply,
    to: Listener,
    messages: readonly SlackMessage[],
    place: Url,
  ): Promise<void> {
    const [first, ...others] = messages;
    const response_type = isShared(reply) ? 'in_channel' : 'ephemeral';
    // Several would not be sure to be read in order: the first goes by the address like the others.
    if (first && others.length === 0) {
      if (await to.acknowledgement?.with({ ...first, response_type })) return;
    }
    await to.acknowledgement?.alone();
    for (const [index, message] of messages.slice(0, MOST_BY_URL).entries()) {
      await this.#send(place.url, {
        ...message,
        response_type,
        replace_original: replaces(reply, place) && index === 0,
      });
    }
    await this.#write(to.user, messages.slice(MOST_BY_URL));
  }

  async #send(url: string, body: object): Promise<void> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said = await response.text();
    // « {"ok":false,"error":"used_url"} » may come with any status.
    if (!response.ok || said.startsWith('{"ok":false')) {
      throw new Error(`response_url: ${response.status} ${said.slice(0, 100)}`);
    }
  }

  async #write(user: string, messages: readonly SlackMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const channel = await this.#direct.of(user);
    for (const message of messages) await this.#client.chat.postMessage({ ...message, channel });
  }

  async #show(reply: Reply, { t, trigger }: Listener, viewId: string | undefined): Promise<void> {
    const metadata = writeCarried({ form: '', place: { by: 'direct' } });
    const more = { id: sayId('aide'), label: t('kernel.next') };
    const view = replyModal(reply.blocks, { t, metadata, more });
    if (viewId === undefined) await this.#client.views.open({ trigger_id: trigger, view });
    else await this.#client.views.update({ view_id: viewId, view });
  }
}

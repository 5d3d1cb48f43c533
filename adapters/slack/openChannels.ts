import type { webApi } from '@slack/bolt';
import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Log } from '../../src/kernel/log.ts';
import { PermanentFailure } from '../../src/kernel/outbox/transport.ts';
import { failureOf, slackCode } from './failure.ts';
import { TRANSPORT } from './names.ts';
import { reasonOf } from './reason.ts';

export interface OpenChannelsDeps {
  readonly client: webApi.WebClient;
  readonly app: Pick<App, 'directory' | 'shared'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** While Griot runs Slack tells it; what may have happened while it did not is looked at that often. */
const LOOKED_AT_MS = 10 * 60_000;

/** Griot was installed before it asked to be told of channels: `doctor` says so. */
const UNGRANTED = 'missing_scope';

/**
 * Looks, before something is said to a group, whether its channel has been opened to another organisation:
 * of what is shared while Griot is down, Slack tells nobody.
 */
export class OpenChannels {
  readonly #deps: OpenChannelsDeps;
  readonly #looked = new Map<string, number>();

  constructor(deps: OpenChannelsDeps) {
    this.#deps = deps;
  }

  /** @throws when nothing more is to be said in that channel; what waits to be is held back already */
  async look(channel: string): Promise<void> {
    const { app, clock } = this.#deps;
    if (!(await this.mustLook(channel))) return;
    const isShared = await this.#isShared(channel);
    if (isShared && (await app.shared({ transport: TRANSPORT, externalId: channel }, 'found')))
      throw new Error('the channel is open to another organisation');
    if (isShared !== undefined) this.#looked.set(channel, clock.now().epochMilliseconds);
  }

  /** Whether to look means to ask Slack: of a channel of no group nothing is to be known. */
  async mustLook(channel: string): Promise<boolean> {
    const { app, clock } = this.#deps;
    const looked = this.#looked.get(channel) ?? Number.NEGATIVE_INFINITY;
    const age = clock.now().epochMilliseconds - looked;
    if (age >= 0 && age < LOOKED_AT_MS) return false;
    const address = { transport: TRANSPORT, externalId: channel };
    return (await app.directory()).groupOfChannel(address) !== undefined;
  }

  /**
   * Undefined while Slack answers that it does not tell, which asking again would not change.
   * @throws while it does not answer, is in trouble, or says to wait: what is to be said waits too
   */
  async #isShared(channel: string): Promise<boolean | undefined> {
    const { client, log } = this.#deps;
    try {
      const { channel: found } = await client.conversations.info({ channel });
      return found?.is_ext_shared === true;
    } catch (error) {
      const failure = failureOf(error);
      if (!(failure instanceof PermanentFailure) && slackCode(error) !== UNGRANTED) throw failure;
      log.debug({ reason: reasonOf(error) }, 'slack: not known whether a channel is shared');
      return undefined;
    }
  }
}

import type { webApi } from '@slack/bolt';
import type { Log } from '../../src/kernel/log.ts';
import { reasonOf } from './reason.ts';

/** The workspace in which Griot's token holds. */
export class Workspace {
  readonly #client: webApi.WebClient;
  readonly #log: Log;
  #id: string | undefined;
  #user: string | undefined;

  constructor(client: webApi.WebClient, log: Log) {
    this.#client = client;
    this.#log = log;
  }

  /** Says in the log where Griot is, or why Slack does not let it in. Never throws. */
  async greet(): Promise<void> {
    try {
      const { team, team_id, user_id } = await this.#client.auth.test();
      this.#id = team_id;
      this.#user = user_id;
      this.#log.info({ team, teamId: team_id }, 'slack: connected');
    } catch (error) {
      const reason = reasonOf(error);
      this.#log.error(
        { reason },
        'slack: the bot token is refused, or Slack does not answer; the rest goes on',
      );
    }
  }

  /** Griot's own user there; empty while Slack has not said it. */
  async user(): Promise<string> {
    if (this.#user === undefined) await this.greet();
    return this.#user ?? '';
  }

  /** Its id; empty while Slack has not said it: nobody is recognised by his address meanwhile. */
  async id(): Promise<string> {
    if (this.#id === undefined) await this.greet();
    return this.#id ?? '';
  }
}

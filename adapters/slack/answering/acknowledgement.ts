import type { Log } from '../../../src/kernel/log.ts';
import type { SlackMessage } from '../blocks/post.ts';
import { reasonOf } from '../reason.ts';

/** An answer as Slack takes it with the acknowledgement of a slash command, or by a response_url. */
export interface Response extends SlackMessage {
  readonly response_type: 'in_channel' | 'ephemeral';
}

export interface AcknowledgementDeps {
  readonly log: Log;
  /** How long the answer may take before Slack is told to wait for it, in milliseconds. */
  readonly patience: number;
}

/**
 * The acknowledgement of a slash command, given once: with the answer when the answer is ready at
 * once, which spares a second request, or else alone. It goes alone before Slack's API is asked
 * anything, and when the answer is late. Never throws.
 */
export class Acknowledgement {
  readonly #ack: (response?: Response) => Promise<void>;
  readonly #log: Log;
  readonly #late: NodeJS.Timeout;
  #given: Promise<boolean> | undefined;
  #whenGiven: () => void = () => undefined;
  /** Resolves once Slack has it. */
  readonly done = new Promise<void>((resolve) => {
    this.#whenGiven = resolve;
  });

  constructor(ack: (response?: Response) => Promise<void>, { log, patience }: AcknowledgementDeps) {
    this.#ack = ack;
    this.#log = log;
    this.#late = setTimeout(() => void this.alone(), patience);
  }

  /** Without an answer, unless it has been given. */
  async alone(): Promise<void> {
    this.#given ??= this.#give();
    await this.#given;
  }

  /** With this answer; false when it has gone without, or has not arrived. */
  async with(response: Response): Promise<boolean> {
    if (this.#given) return false;
    this.#given = this.#give(response);
    return this.#given;
  }

  async #give(response?: Response): Promise<boolean> {
    clearTimeout(this.#late);
    try {
      await this.#ack(response);
      return true;
    } catch (error) {
      this.#log.warn({ reason: reasonOf(error) }, 'slack: acknowledgement not delivered');
      return false;
    } finally {
      this.#whenGiven();
    }
  }
}

/**
 * The acknowledgement of an event or a press, which carries no answer. Given once what is asked is
 * written: what the program had not done when it died, Slack delivers again, or says that it failed.
 */
export class Receipt extends Acknowledgement {
  override async with(): Promise<boolean> {
    await this.alone();
    return false;
  }
}

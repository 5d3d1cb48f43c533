import type { FileContent } from '../files.ts';
import type { Message } from '../messages/message.ts';
import type { Progress } from './progress.ts';

/** One message to one recipient, as a transport gets it. */
export interface Consignment {
  /** Names the message: Message-ID derives from it, and a transport that has seen it sends it not again. */
  readonly dedupeKey: string;
  /** An address, or the chat's own id of the person or channel. */
  readonly recipient: string;
  /** Whose it is; null when it is a channel's. */
  readonly personId: string | null;
  readonly toGroup: boolean;
  /** The id of the group it speaks of, null when of none: who else may learn of it. */
  readonly about: string | null;
  /** For its recipient's eyes alone. */
  readonly personal: boolean;
  readonly message: Message;
  /** The documents of its `file` blocks that are still kept. */
  readonly files: readonly FileContent[];
  /** The transport's own id of the message that this one replaces in place. */
  readonly previous?: string;
  /** For a transport that gives it in several parts. */
  readonly progress: Progress;
}

/** Sends messages one way. Contract: `test/contracts/transport.ts`. */
export interface Transport {
  /** 'mail', 'web', 'slack', 'teams'. */
  readonly name: string;
  /** How many messages may be under way at once. */
  readonly concurrency: number;
  /**
   * Delivers, or throws `PermanentFailure` (will never work) or anything else (tried again later).
   * @returns the transport's own id of the message, if it has one
   */
  deliver(consignment: Consignment): Promise<string | undefined>;
}

/** Refused for good: an unknown address, a blocked bot, an archived channel. */
export class PermanentFailure extends Error {}

/** Refused for good because nothing reaches that recipient by this transport any more. */
export class Blocked extends PermanentFailure {}

/** The other side asks to wait. */
export class RetryAfter extends Error {
  readonly seconds: number;

  constructor(seconds: number, reason: string) {
    super(reason);
    this.seconds = seconds;
  }
}

/**
 * It was handed over whole, and nothing was said of it: it may have arrived. Each further try may be
 * one more copy.
 */
export class Unconfirmed extends Error {}

/** Nothing can be sent that way at present: the server does not answer. */
export class Unreachable extends Error {}

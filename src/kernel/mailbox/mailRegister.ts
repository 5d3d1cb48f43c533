import type { Temporal } from 'temporal-polyfill';
import type { IncomingMail, MailPlace } from './incomingMail.ts';

/** How far a mailbox has been read. */
export interface ReadPosition {
  readonly uidValidity: string;
  /** Where reading began: what lies before is not Griot's business. */
  readonly firstUid: number;
  readonly lastUid: number;
}

/** Why a mailbox cannot be read at present. */
export interface MailboxTrouble {
  /** `refused`: account or password; `noMailbox`: no such folder; `insecure`: no encrypted connection that is safe; `unreachable`: anything else. */
  readonly kind: 'refused' | 'noMailbox' | 'insecure' | 'unreachable';
  /** In the server's words, or the system's; nothing secret is in it. */
  readonly reason: string;
}

/** What came of a mail: dealt with, or left for people to read. */
export type Handling = 'handled' | 'left';

/** What a mailbox asks of Griot. Its memory: what it writes holds when the process dies. */
export interface MailRegister {
  /** Griot starts, and is about to read it. */
  opening(): Promise<void>;
  /** Griot starts, and has no mailbox to read, or none any more. */
  none(): Promise<void>;
  position(mailbox: string): Promise<ReadPosition | undefined>;
  /** The day before which no mail can concern a meeting to come. */
  since(): Promise<Temporal.PlainDate>;
  /** Reading begins here: a new mailbox, or one that is numbered anew. */
  begin(mailbox: string, position: ReadPosition): Promise<void>;
  /** Deals with a mail, and remembers in the same transaction that it is done: done again, it is not. */
  receive(mail: IncomingMail): Promise<Handling>;
  /** Nothing is to be done of what lies up to there. */
  passed(place: MailPlace): Promise<void>;
  /** The mail that was dealt with and is not marked as read on the server yet. */
  unmarked(mailbox: string, uidValidity: string): Promise<readonly number[]>;
  marked(mailbox: string, uidValidity: string, uids: readonly number[]): Promise<void>;
  /** It has been read whole; how many mails wait in it for people, since reading began. */
  waiting(mailbox: string, count: number): Promise<void>;
  /** It cannot be read at present. */
  closed(trouble: MailboxTrouble): Promise<void>;
}

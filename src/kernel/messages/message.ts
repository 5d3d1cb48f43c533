import type { Locale } from '../locale/translate.ts';
import type { Block } from './tree.ts';

/** A calendar object that goes with a message (RFC 6047). */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL' | 'DECLINECOUNTER';
  /** The iCalendar text, CRLF lines, folded at 75 octets. */
  readonly content: string;
}

/** What somebody is sent: written in the language of its reader, rendered by each transport. */
export interface Message {
  /** The subject of the mail; the notification's line in a chat. One line. */
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly calendar?: CalendarPart;
  /** The language it is written in; the outbox puts its reader's. */
  readonly locale?: Locale;
  /** In a channel, a later message with the same key replaces the earlier one in place. */
  readonly key?: string;
  /** Mail readers show together the messages of one thread: all that is said of a meeting. */
  readonly thread?: string;
}

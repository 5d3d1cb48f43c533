import type { Temporal } from 'temporal-polyfill';

/** Where a mail lies, as the server numbers it: true while `uidValidity` is the mailbox's own. */
export interface MailPlace {
  /** `griot@mail.example.org/INBOX`. */
  readonly mailbox: string;
  readonly uidValidity: string;
  readonly uid: number;
}

/** A mail that has come, as its adapter translates it: what it says, not what is to be done. */
export interface IncomingMail {
  readonly place: MailPlace;
  /** The same mail wherever it lies, moved or numbered anew. */
  readonly fingerprint: string;
  /** The address of its author, as addresses are compared; undefined when there is none, or several. */
  readonly from: string | undefined;
  /** When it was written, as its program says; undefined when it does not. */
  readonly writtenAt: Temporal.Instant | undefined;
  /** Names of mail, with their angle brackets. */
  readonly inReplyTo: string | undefined;
  /** What the receiving server found out of its author; `unknown` when it is not asked. */
  readonly authenticity: Authenticity;
  /** A machine wrote it: whatever it says, it is not answered. */
  readonly automatic: boolean;
  readonly content: MailContent;
}

export type Authenticity = 'proven' | 'unproven' | 'unknown';

export type MailContent =
  /** Answers to invitations (RFC 5546), written by a person's calendar. */
  | { readonly kind: 'calendar'; readonly answers: readonly CalendarAnswer[] }
  /** Some mail has not arrived, for good (RFC 3464, or what servers write in its place). */
  | { readonly kind: 'bounce'; readonly bounces: readonly Bounce[] }
  /** A machine wrote it, and nothing is to be done of it: out of office, a delivery that is late. */
  | { readonly kind: 'automatic' }
  /** Something for people to read. */
  | { readonly kind: 'other' };

/** A moment as a calendar writes it. */
export type CalendarMoment =
  | { readonly kind: 'instant'; readonly at: Temporal.Instant }
  /** On the clocks of a zone that the object does not describe. */
  | { readonly kind: 'local'; readonly at: Temporal.PlainDateTime }
  | { readonly kind: 'day'; readonly on: Temporal.PlainDate };

export type Participation = 'accepted' | 'declined' | 'tentative' | 'delegated';

/** What one event of a REPLY or of a COUNTER says. */
export interface CalendarAnswer {
  readonly uid: string;
  /** Which occurrence; undefined: the meeting, or the whole series. */
  readonly recurrence: CalendarMoment | undefined;
  /** It holds for the occurrences after that one as well. */
  readonly andFollowing: boolean;
  /** Of the invitation that is answered. */
  readonly sequence: number;
  /** When the answer was given, on the clock of who gave it. */
  readonly stamp: Temporal.Instant | undefined;
  /** The ATTENDEE, as addresses are compared. */
  readonly attendee: string | undefined;
  readonly start: CalendarMoment | undefined;
  readonly end: CalendarMoment | undefined;
  /** What his calendar says that he typed with it; '' when he typed nothing. Data, and possibly long. */
  readonly note: string;
  /** The same, or else what stands in the mail, which a program may have written. */
  readonly comment: string;
  /** How many people he says that he brings. */
  readonly guests: number;
  readonly said:
    | {
        readonly kind: 'reply';
        readonly participation: Participation;
        /** To whom it is delegated. */
        readonly delegate: string | undefined;
      }
    /** Another time is proposed: `start` to `end`. */
    | { readonly kind: 'counter'; readonly participation: Participation | undefined };
}

/** A mail that has not arrived. */
export interface Bounce {
  /** Whom it was for, as addresses are compared. */
  readonly recipient: string;
  /** Its Message-ID; undefined when the report does not say. */
  readonly messageId: string | undefined;
  /** What the server said of it: « 5.1.1 User unknown ». One line. */
  readonly reason: string;
}

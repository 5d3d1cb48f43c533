import type { Values } from './commands/command.ts';
import type { ErrorCode } from './errors.ts';
import type { Locale } from './locale/translate.ts';
import type { Reply } from './messages/tree.ts';

/** Who speaks: somebody a chat vouches for, by its own id. */
export interface Sender {
  readonly transport: string;
  readonly externalId: string;
  /** Asks the chat who he is: only of somebody whom the directory does not know. */
  readonly profile?: () => Promise<Profile | undefined>;
}

/** Somebody as a chat describes him. */
export interface Profile {
  readonly name: string;
  /** Only an address that the chat has verified, of a full member of the workspace itself. */
  readonly verifiedEmail?: string;
  /** No full member of the workspace: its guest, or somebody of another. */
  readonly guest?: true;
}

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly id: string }
  | { readonly kind: 'submit'; readonly id: string; readonly values: Values };

/** What somebody does in a chat, as its adapter translates it. */
export interface Incoming {
  /** The chat's own id of the event; the same id seen again acts once. */
  readonly deliveryId: string;
  readonly from: Sender;
  /** The chat's own id of the channel; absent in a conversation with Griot alone. */
  readonly channel?: string;
  readonly content: Content;
}

/** What comes of it. */
export interface Outcome {
  readonly reply: Reply;
  /** The language of whoever spoke: what surrounds the reply is said in it. */
  readonly locale: Locale;
  /** Something has been written: the outbox may hold something to send, a page may be out of date. */
  readonly wrote: boolean;
  /** Set when nothing was done; the reply says it in the person's language. */
  readonly error?: { readonly code: ErrorCode; readonly message: string };
  /** The chat delivered again what had been done, or he goes too fast and knows it; the adapter shows nothing. */
  readonly duplicate?: boolean;
  /** Of the two, it is that he goes too fast: what he asked has not been done. */
  readonly isHeldBack?: boolean;
}

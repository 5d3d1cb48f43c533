import type { Temporal } from 'temporal-polyfill';
import type { ChatAddress } from '../directory.ts';
import type { Message } from '../messages/message.ts';

/** Whom a message is for; the directory says by which transports it reaches him. */
export type Recipient =
  | { readonly person: string; readonly by: 'mail' | 'chat' }
  /** In one chat, which has just been linked to him. */
  | { readonly person: string; readonly chat: ChatAddress }
  | { readonly group: string };

/** A message to put in the outbox, with the state it tells of, in one transaction. */
export interface Outgoing {
  readonly to: Recipient;
  readonly message: Message;
  /** The group it speaks of, which decides who may learn of it (« envois en échec »). */
  readonly about?: string;
  /** Names this message for ever: written again, it is not sent again. */
  readonly dedupeKey: string;
  /** A later message on the topic replaces those of it that have not left yet. */
  readonly topic?: string;
  readonly notBefore?: Temporal.Instant;
  /** Not worth sending after. */
  readonly usefulUntil?: Temporal.Instant;
}

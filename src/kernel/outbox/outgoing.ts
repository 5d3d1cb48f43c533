import type { Temporal } from 'temporal-polyfill';
import type { ChatAddress } from '../directory.ts';
import type { Message } from '../messages/message.ts';

/** Somebody, by whatever reaches him. */
type PersonRecipient =
  | {
      readonly person: string;
      readonly by: 'mail' | 'chat';
      /** Though he has left: his calendar is to forget what he is no longer expected at. */
      readonly evenIfLeft?: true;
    }
  /** In one chat, which has just been linked to him. */
  | { readonly person: string; readonly chat: ChatAddress }
  /** At one address, whichever he prefers: one that is to be his, or is his no more. */
  | { readonly person: string; readonly address: string };

/** Whom a message is for; the directory says by which transports it reaches him. */
export type Recipient = PersonRecipient | { readonly group: string };

interface Letter {
  readonly message: Message;
  /** Names this message for ever: written again, it is not sent again. */
  readonly dedupeKey: string;
  /** A later message on the topic replaces those of it that have not left yet. */
  readonly topic?: string;
  /**
   * It is the first that its reader learns of the topic, or takes it all back: what takes back says nothing to
   * somebody whom the first has not reached, and stays.
   */
  readonly turn?: 'opens' | 'closes';
  readonly notBefore?: Temporal.Instant;
  /** Not worth sending after. */
  readonly usefulUntil?: Temporal.Instant;
  /** When what it tells of begins, where it is still worth sending later than that. */
  readonly happensAt?: Temporal.Instant;
}

interface LetterToGroup extends Letter {
  readonly to: { readonly group: string };
}

interface LetterToPerson extends Letter {
  readonly to: PersonRecipient;
  /**
   * The id of the group it speaks of, null when it speaks of none: decides who else may learn of it
   * (« envois en échec », captured mail).
   */
  readonly about: string | null;
  /** For his eyes alone, whoever else reads about the group: a code, a list of all that he has to do. */
  readonly personal?: true;
}

/** A message to put in the outbox, with the state it tells of, in one transaction. */
export type Outgoing = LetterToGroup | LetterToPerson;

/** As the outbox keeps the topic of what a person is told by mail. */
export const mailTopic = (topic: string, personId: string): string => `${topic}:mail:${personId}`;

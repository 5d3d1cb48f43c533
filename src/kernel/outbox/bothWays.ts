import type { Message } from '../messages/message.ts';
import type { Write } from '../write.ts';
import type { Outgoing } from './outgoing.ts';

type ToPerson = Extract<Outgoing, { readonly about: string | null }>;

/** What is written to one person, by whatever way it reaches him. */
export interface BothWays extends Omit<ToPerson, 'to' | 'message'> {
  readonly person: string;
  /** One message for both, or what is said in each. */
  readonly message: Message | { readonly mail: Message; readonly chat: Message };
}

/** Writes to somebody by mail and in his chat: each of the two is sent once. */
export function sendBothWays(write: Write, { person, message, ...letter }: BothWays): void {
  for (const by of ['mail', 'chat'] as const) {
    write.send({
      ...letter,
      to: { person, by },
      message: 'mail' in message ? message[by] : message,
      dedupeKey: `${letter.dedupeKey}:${by}`,
    });
  }
}

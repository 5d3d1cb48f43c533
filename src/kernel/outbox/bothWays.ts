import type { Message } from '../messages/message.ts';
import type { Write } from '../write.ts';
import type { Outgoing } from './outgoing.ts';

type ToPerson = Extract<Outgoing, { readonly about: string | null }>;

/** What is written to one person, by whatever way it reaches him. */
export interface BothWays extends Omit<ToPerson, 'to' | 'message'> {
  readonly person: string;
  /** One message for both, or what is said in each. */
  readonly message: Message | { readonly mail: Message; readonly chat: Message };
  /**
   * The key is written without the way, which the outbox adds itself. Never to be changed for a letter
   * that a register may hold: under another key it would leave a second time.
   */
  readonly keyWithoutWay?: true;
}

/** Writes to somebody by mail and in his chat: each of the two is sent once. */
export function sendBothWays(
  write: Pick<Write, 'send'>,
  { person, message, dedupeKey, keyWithoutWay, ...letter }: BothWays,
): void {
  for (const by of ['mail', 'chat'] as const) {
    write.send({
      ...letter,
      to: { person, by },
      message: 'mail' in message ? message[by] : message,
      dedupeKey: keyWithoutWay ? dedupeKey : `${dedupeKey}:${by}`,
    });
  }
}

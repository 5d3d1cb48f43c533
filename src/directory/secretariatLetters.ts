import type { Temporal } from 'temporal-polyfill';
import type { Directory, Person } from '../kernel/directory.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { sendBothWays } from '../kernel/outbox/bothWays.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { secretariatOn } from './mandateHolders.ts';

/** What all of the secretariat is told, each in his language. */
export interface SecretariatLetter {
  /** The same key is the same letter: each of them has it once. */
  readonly dedupeKey: string;
  readonly message: (t: Translator) => Message;
  /** Whom it is about: he is not told. */
  readonly except?: Person;
}

/** Writes to all of the secretariat, by mail and in the chat. */
export function writeToSecretariat(
  write: Write,
  { directory, now }: { readonly directory: Directory; readonly now: Temporal.Instant },
  { dedupeKey, message, except }: SecretariatLetter,
): void {
  for (const { id, locale } of secretariatOn(directory, dayIn(now, BAMAKO))) {
    if (id === except?.id) continue;
    sendBothWays(write, {
      person: id,
      message: message(translator(locale)),
      about: null,
      dedupeKey: `${dedupeKey}:${id}`,
    });
  }
}

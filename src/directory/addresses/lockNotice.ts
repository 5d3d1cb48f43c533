import type { Temporal } from 'temporal-polyfill';
import type { Directory, Person } from '../../kernel/directory.ts';
import { text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { MOST_WRONG } from '../linking/lock.ts';
import { hourInBamako } from '../linking/locked.ts';
import { writeToSecretariat } from '../secretariatLetters.ts';

/**
 * Tells the secretariat, once a day for each person, that whoever speaks in his name gave wrong codes for
 * an address: it may be somebody who holds his account.
 */
export function tellOfAddressLock(
  write: Write,
  directory: Directory,
  { id, name }: Person,
  until: Temporal.Instant,
  now: Temporal.Instant,
): void {
  writeToSecretariat(
    write,
    { directory, now },
    {
      dedupeKey: `lock:address:${id}:${dayIn(now, BAMAKO).toString()}`,
      message(t) {
        const said = { count: MOST_WRONG, name, until: hourInBamako(until, t) };
        return {
          subject: t('directory.address.lock.subject', said),
          blocks: [
            text(t('directory.address.lock.text', said)),
            text(t('directory.address.lock.todo', said)),
          ],
        };
      },
    },
  );
}

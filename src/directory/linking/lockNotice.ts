import type { Temporal } from 'temporal-polyfill';
import type { ChatAddress, Directory, Person } from '../../kernel/directory.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { writeToSecretariat } from '../secretariatLetters.ts';
import { MOST_WRONG } from './lock.ts';
import { hourInBamako } from './locked.ts';

/** What wrong codes have just locked. */
export interface Lock {
  /** The account that gave the last of them. */
  readonly by: ChatAddress;
  /** How the chat shows him; '' when it does not say. */
  readonly asker: string;
  /** Whose address was given; undefined when the directory does not know it. */
  readonly aimed: Person | undefined;
  /** That account; or, of several that tried, whatever they give for the person they aim at. */
  readonly what: 'account' | 'person';
  readonly until: Temporal.Instant;
}

/** Tells the secretariat, once a day for each, that somebody may be passing himself off as another. */
export function tellOfLock(
  write: Write,
  directory: Directory,
  { by, asker, aimed, what, until }: Lock,
  now: Temporal.Instant,
): void {
  const locked = what === 'account' ? `${by.transport}:${by.externalId}` : (aimed?.id ?? '');
  writeToSecretariat(
    write,
    { directory, now },
    {
      dedupeKey: `lock:${locked}:${dayIn(now, BAMAKO).toString()}`,
      message(t) {
        const said = {
          count: MOST_WRONG,
          chat: by.transport,
          asker: asker === '' ? 'none' : asker,
          aimed: aimed?.name ?? 'none',
          until: hourInBamako(until, t),
        };
        return {
          subject: t('directory.account.lock.subject', said),
          blocks: [
            text(t(`directory.account.lock.${what}`, said)),
            text(t('directory.account.lock.todo', said)),
            buttons({ id: sayId('demandes'), label: t('directory.account.lock.requests') }),
          ],
        };
      },
    },
  );
}

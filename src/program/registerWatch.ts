import type { Database } from '../kernel/database.ts';
import { revisionOf } from '../kernel/revisions.ts';

/**
 * Made for the ticks: tells when the register has changed since it was looked at last, whoever changed
 * it. Chats know at once of what is said in them; not of what a job does, of a letter that is read, nor
 * of the command line, which is another process.
 */
export function registerWatch(
  { client }: Pick<Database, 'client'>,
  tell: () => void,
): () => Promise<void> {
  let seen = 0;
  return async () => {
    const revision = await revisionOf(client, 'register');
    if (revision !== seen) tell();
    seen = revision;
  };
}

import type { Database } from '../database.ts';
import { readFiles } from '../files.ts';
import type { Log } from '../log.ts';
import { filesOf } from '../messages/tree.ts';
import type { LeasedMessage } from './lease.ts';
import { mailKeyOf } from './messageId.ts';
import { postedUnder } from './posted.ts';
import { progressOf } from './progress.ts';
import { readMessage } from './storedMessage.ts';
import type { Consignment } from './transport.ts';

/**
 * A row of the outbox as its transport gets it: with its documents, and what it replaces in place.
 * @throws PermanentFailure when it cannot be read
 */
export async function consignmentOf(
  deps: { readonly database: Database; readonly log: Log },
  row: LeasedMessage,
): Promise<Consignment> {
  const { database } = deps;
  const { recipient, personId, groupId: about, personal } = row;
  const message = readMessage(row.payload);
  const previous = await postedUnder(database, row, message.key);
  const files = await readFiles(database.client, filesOf(message.blocks));
  const toGroup = personId === null;
  const to = { recipient, personId, toGroup };
  const dedupeKey = mailKeyOf(row);
  const progress = progressOf(deps, row);
  return { dedupeKey, ...to, about, personal, message, files, ...previous, progress };
}

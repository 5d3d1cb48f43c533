import type { Database } from '../kernel/database.ts';
import type { Directory } from '../kernel/directory.ts';
import type { Refusal } from '../kernel/outbox/dispatch.ts';
import { mailInstead } from '../kernel/outbox/mailInstead.ts';
import { Blocked } from '../kernel/outbox/transport.ts';
import { blockIdentity } from './identityStore.ts';
import { tellOfRefusedChannel } from './refusedChannel.ts';

/**
 * A person whom a chat does not reach is written to by mail, and no longer by that chat; of a channel
 * that refuses what its group is told, those who keep it are told.
 */
export async function reachOtherwise(
  database: Database,
  directory: Directory,
  refusal: Refusal,
): Promise<void> {
  const { row, error, now } = refusal;
  if (row.transport === 'mail') return;
  if (row.personId === null) return tellOfRefusedChannel(database, directory, refusal);
  if (error instanceof Blocked) {
    const address = { transport: row.transport, externalId: row.recipient };
    await database.transaction((tx) => blockIdentity(tx, address, error.message));
  }
  const person = directory.person(row.personId);
  if (person?.active) await mailInstead(database, row.id, person.email, now);
}

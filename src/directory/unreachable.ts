import type { Database } from '../kernel/database.ts';
import type { Directory } from '../kernel/directory.ts';
import type { Refusal } from '../kernel/outbox/dispatch.ts';
import { mailInstead } from '../kernel/outbox/mailInstead.ts';
import { Blocked } from '../kernel/outbox/transport.ts';
import { blockIdentity } from './identityStore.ts';

/** A person whom a chat does not reach is written to by mail, and no longer by that chat. */
export async function reachOtherwise(
  database: Database,
  directory: Directory,
  { row, error, now }: Refusal,
): Promise<void> {
  if (row.personId === null || row.transport === 'mail') return;
  if (error instanceof Blocked) {
    const address = { transport: row.transport, externalId: row.recipient };
    await database.transaction((tx) => blockIdentity(tx, address, error.message));
  }
  const person = directory.person(row.personId);
  if (person?.active) await mailInstead(database, row.id, person.email, now);
}

import type { Temporal } from 'temporal-polyfill';
import { change } from '../kernel/changes.ts';
import type { Database } from '../kernel/database.ts';
import type { ChatAddress, Directory } from '../kernel/directory.ts';
import { unbindChannel } from './bindings.ts';
import { blockIdentity } from './identityStore.ts';

/** Why somebody is not written to any more in a chat that has put Griot out. */
const REMOVED = 'removed';

/**
 * A chat has put Griot out, of a channel or of somebody's own: nothing more is said there. He is
 * written to by mail, until he speaks to Griot there again.
 */
export async function leaveChat(
  database: Database,
  directory: Directory,
  address: ChatAddress,
  now: Temporal.Instant,
): Promise<void> {
  const group = directory.groupOfChannel(address);
  const person = directory.personByIdentity(address);
  if (!group && !person) return;
  const author = { now, directory, transport: address.transport, personId: person?.id ?? null };
  await change(database, author, async (write) => {
    if (group) await unbindChannel(write, address, group.id);
    await blockIdentity(write.tx, address, REMOVED);
  });
}

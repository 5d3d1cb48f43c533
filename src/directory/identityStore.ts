import type { Reader, Tx } from '../kernel/database.ts';
import type { ChatAddress } from '../kernel/directory.ts';
import type { Write } from '../kernel/write.ts';
import { touchDirectory } from './store.ts';

/** What names an account in the tables. */
export const keyOf = ({ transport, externalId }: ChatAddress) => ({
  transport_externalId: { transport, externalId },
});

/** Why an account speaks for nobody: it was unlinked, and must prove anew whose it is. */
export const UNLINKED = 'unlinked';

/** Whose that chat's user is, even when the chat no longer reaches him. */
export interface KnownAccount {
  readonly personId: string;
  readonly unlinked: boolean;
}

export async function knownAccount(
  db: Reader,
  address: ChatAddress,
): Promise<KnownAccount | undefined> {
  const found = await db.chatIdentity.findUnique({ where: keyOf(address) });
  return found ? { personId: found.personId, unlinked: found.blockedBy === UNLINKED } : undefined;
}

/** From now on that chat's user is that person, and is reached there. */
export async function linkIdentity(
  write: Write,
  { transport, externalId }: ChatAddress,
  personId: string,
): Promise<void> {
  const where = keyOf({ transport, externalId });
  const known = await write.tx.chatIdentity.findUnique({ where });
  if (known?.personId === personId && known.blockedBy === null) return;
  await write.tx.chatIdentity.upsert({
    where,
    create: { transport, externalId, personId },
    update: { personId, blockedBy: null },
  });
  await preferIdentity(write.tx, { transport, externalId }, personId);
  write.audit({
    action: 'identity.link',
    subjectType: 'person',
    subjectId: personId,
    about: null,
    before: known ?? undefined,
    after: { transport, externalId },
  });
}

/** Of his chats, that one is from now on where he is written to. */
export async function preferIdentity(
  tx: Tx,
  { transport, externalId }: ChatAddress,
  personId: string,
): Promise<void> {
  await tx.chatIdentity.updateMany({
    where: { personId, preferred: true },
    data: { preferred: false },
  });
  await tx.chatIdentity.updateMany({
    where: { personId, transport, externalId },
    data: { preferred: true },
  });
  await touchDirectory(tx);
}

/**
 * That chat's user is that person no more, until he proves it or the secretariat says so.
 * @returns false when he was not
 */
export async function detachIdentity(
  write: Write,
  { transport, externalId }: ChatAddress,
  personId: string,
): Promise<boolean> {
  const { count } = await write.tx.chatIdentity.updateMany({
    where: {
      transport,
      externalId,
      personId,
      OR: [{ blockedBy: null }, { blockedBy: { not: UNLINKED } }],
    },
    data: { blockedBy: UNLINKED, preferred: false },
  });
  if (count === 0) return false;
  await touchDirectory(write.tx);
  write.audit({
    action: 'identity.unlink',
    subjectType: 'person',
    subjectId: personId,
    about: null,
    before: { transport, externalId },
  });
  return true;
}

/** That chat does not reach him any more; until he speaks there again. */
export async function blockIdentity(
  tx: Tx,
  { transport, externalId }: ChatAddress,
  reason: string,
): Promise<void> {
  const { count } = await tx.chatIdentity.updateMany({
    where: { transport, externalId, blockedBy: null },
    data: { blockedBy: reason },
  });
  if (count > 0) await touchDirectory(tx);
}

import type { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../kernel/database.ts';
import type { ChatAddress } from '../kernel/directory.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { touchDirectory } from './store.ts';

/** Somebody whom a chat vouches for and the directory does not know. */
export interface IdentityRequest extends ChatAddress {
  readonly id: string;
  /** As the chat shows them. */
  readonly name: string;
  readonly email: string | null;
}

const keyOf = ({ transport, externalId }: ChatAddress) => ({
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

/** What a chat says of whoever asks. */
export interface Described {
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly guest: boolean;
}

/**
 * Keeps a request, once for each chat's user, and again when he was somebody meanwhile. Undefined when
 * there is one already.
 */
export async function keepRequest(
  tx: Tx,
  address: ChatAddress,
  { name, email = null, guest }: Described,
  now: Temporal.Instant,
): Promise<IdentityRequest | undefined> {
  const said = { name, email, guest };
  const where = keyOf(address);
  const known = await tx.identityRequest.findUnique({ where });
  const anew = { ...said, status: 'pending', createdAt: toDate(now) } as const;
  if (!known) return tx.identityRequest.create({ data: { ...address, ...anew } });
  if (known.status === 'accepted') return tx.identityRequest.update({ where, data: anew });
  if (known.guest !== guest) await tx.identityRequest.update({ where, data: { guest } });
  return undefined;
}

/** Whoever asked has proved who he is: nobody has to say it for him. */
export async function settleRequestOf(
  { tx }: Write,
  { transport, externalId }: ChatAddress,
  { personId, now }: { readonly personId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await tx.identityRequest.updateMany({
    where: { transport, externalId },
    data: { status: 'accepted', closedById: personId, closedAt: toDate(now) },
  });
}

const PENDING = { status: 'pending' } as const;

/** That chat's user is not there any more: nobody has to say who he is, unless he comes back. */
export async function dropRequestOf(tx: Tx, { transport, externalId }: ChatAddress): Promise<void> {
  await tx.identityRequest.deleteMany({ where: { transport, externalId, ...PENDING } });
  await tx.linkCode.deleteMany({ where: { transport, externalId } });
}

/**
 * Requests to settle, the oldest first, and how many there are in all.
 * @param page.after the request after which the page starts, be it settled meanwhile
 */
export async function pendingRequests(
  db: Reader,
  { after, take }: { readonly after?: string | undefined; readonly take: number },
): Promise<{ readonly requests: readonly IdentityRequest[]; readonly total: number }> {
  const last =
    after === undefined ? null : await db.identityRequest.findUnique({ where: { id: after } });
  const later = last && [
    { createdAt: { gt: last.createdAt } },
    { createdAt: last.createdAt, id: { gt: last.id } },
  ];
  const requests = await db.identityRequest.findMany({
    where: { ...PENDING, ...(later ? { OR: later } : {}) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take,
  });
  return { requests, total: await db.identityRequest.count({ where: PENDING }) };
}

export const pendingRequest = (db: Reader, id: string): Promise<IdentityRequest | null> =>
  db.identityRequest.findFirst({ where: { id, ...PENDING } });

/** Settles a request; false when somebody has done it already. */
export async function closeRequest(
  { tx }: Write,
  id: string,
  status: 'accepted' | 'refused',
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<boolean> {
  const { count } = await tx.identityRequest.updateMany({
    where: { id, ...PENDING },
    data: { status, closedById: by.personId, closedAt: toDate(by.now) },
  });
  return count === 1;
}

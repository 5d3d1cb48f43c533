import type { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../kernel/database.ts';
import type { ChatAddress } from '../kernel/directory.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { keyOf } from './identityStore.ts';

/** Somebody whom a chat vouches for and the directory does not know. */
export interface IdentityRequest extends ChatAddress {
  readonly id: string;
  /** As the chat shows them. */
  readonly name: string;
  readonly email: string | null;
  /** No full member of the workspace: his name is his own say. */
  readonly guest: boolean;
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

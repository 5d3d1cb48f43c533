import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Tx } from '../database.ts';
import type { Directory } from '../directory.ts';
import { toDate } from '../time.ts';
import type { Outgoing, Recipient } from './outgoing.ts';

type Row = Prisma.OutboxMessageCreateManyInput;

/** SQLite takes 32,766 values in a statement; a row has fourteen. */
const ROWS_PER_STATEMENT = 500;

interface Route {
  readonly transport: string;
  readonly recipient: string;
  readonly personId: string | null;
  readonly groupId: string | null;
}

/** The outbox rows of these messages: one for each transport that reaches the recipient. */
export function outboxRows(
  outgoing: readonly Outgoing[],
  directory: Directory,
  now: Temporal.Instant,
): Row[] {
  return outgoing.flatMap((one) =>
    routes(one.to, directory).map((route) => ({
      ...route,
      groupId: route.groupId ?? one.about ?? null,
      dedupeKey: `${one.dedupeKey}:${route.transport}:${route.recipient}`,
      topic: one.topic ? `${one.topic}:${route.transport}:${route.recipient}` : null,
      subject: one.message.subject,
      payload: JSON.stringify(one.message),
      notBefore: toDate(one.notBefore ?? now),
      usefulUntil: one.usefulUntil ? toDate(one.usefulUntil) : null,
      createdAt: toDate(now),
    })),
  );
}

function routes(to: Recipient, directory: Directory): Route[] {
  if ('group' in to) {
    return directory.channelsOfGroup(to.group).map((channel) => ({
      transport: channel.transport,
      recipient: channel.externalId,
      personId: null,
      groupId: to.group,
    }));
  }
  const person = directory.person(to.person);
  if (!person?.active) return [];
  const own = { personId: person.id, groupId: null };
  if (to.by === 'mail') return [{ ...own, transport: 'mail', recipient: person.email }];
  return directory
    .chatsOfPerson(person.id)
    .map((chat) => ({ ...own, transport: chat.transport, recipient: chat.externalId }));
}

/** Writes rows; one whose key is there already is not written again, and topics replace one another. */
export async function storeOutbox(tx: Tx, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await storeSome(tx, rows.slice(from, from + ROWS_PER_STATEMENT));
  }
}

async function storeSome(tx: Tx, rows: readonly Row[]): Promise<void> {
  const known = await tx.outboxMessage.findMany({
    where: { dedupeKey: { in: rows.map((row) => row.dedupeKey) } },
    select: { dedupeKey: true },
  });
  const taken = new Set(known.map((row) => row.dedupeKey));
  const fresh = rows.filter((row) => !taken.has(row.dedupeKey));
  const topics = fresh.flatMap((row) => row.topic ?? []);
  if (topics.length > 0) await supersede(tx, topics);
  if (fresh.length > 0) await tx.outboxMessage.createMany({ data: fresh });
}

/** What waits on these topics will not leave; what is leaving at this moment is let go. */
async function supersede(tx: Tx, topics: readonly string[]): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { topic: { in: [...topics] }, status: 'pending', leaseToken: null },
    data: { status: 'superseded' },
  });
}

/** Holds back what waits on the topics that begin so. */
export async function retractTopics(tx: Tx, topicPrefix: string): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { topic: { startsWith: topicPrefix }, status: 'pending', leaseToken: null },
    data: { status: 'superseded' },
  });
}

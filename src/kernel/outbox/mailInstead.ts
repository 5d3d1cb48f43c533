import type { Temporal } from 'temporal-polyfill';
import type { OutboxMessage, Prisma } from '../../../prisma/client/client.ts';
import type { Database, Tx } from '../database.ts';
import { translator } from '../locale/translate.ts';
import { toDate } from '../time.ts';
import { asLetter } from './courtesy.ts';
import { messageIn } from './storedMessage.ts';

/**
 * Sends by mail what a chat has refused for good to give to a person, once, unless the same was
 * written to him by mail already.
 * @param id the row of the message that was refused
 */
export async function mailInstead(
  database: Database,
  id: number,
  address: string,
  now: Temporal.Instant,
): Promise<void> {
  await database.transaction(async (tx) => {
    const refused = await tx.outboxMessage.findUnique({ where: { id } });
    if (refused) await writeMail(tx, refused, address, now);
  });
}

/**
 * What waits to leave for somebody in a chat that is his no more: it leaves by mail, when it was to. What
 * is leaving at this moment is let go: it would come twice.
 */
export async function mailWhatWaits(
  tx: Tx,
  { transport, externalId }: { readonly transport: string; readonly externalId: string },
  address: string,
  now: Temporal.Instant,
): Promise<void> {
  const where: Prisma.OutboxMessageWhereInput = {
    transport,
    recipient: externalId,
    status: 'pending',
    OR: [{ leasedUntil: null }, { leasedUntil: { lt: toDate(now) } }],
  };
  for (const row of await tx.outboxMessage.findMany({ where })) {
    await writeMail(tx, row, address, now);
  }
  await tx.outboxMessage.updateMany({ where, data: { status: 'superseded' } });
}

async function writeMail(
  tx: Tx,
  instead: OutboxMessage,
  address: string,
  now: Temporal.Instant,
): Promise<void> {
  if (instead.transport === 'mail' || instead.personId === null) return;
  const { personId, groupId, personal, subject, payload, usefulUntil, createdAt } = instead;
  if (usefulUntil !== null && usefulUntil < toDate(now)) return;
  const dedupeKey = `${instead.dedupeKey}:mail`;
  // Written at the same instant under the same subject: the two forms of one message.
  const twin = { transport: 'mail', personId, subject, createdAt } as const;
  const same = await tx.outboxMessage.findFirst({ where: { OR: [{ dedupeKey }, twin] } });
  if (same) return;
  await tx.outboxMessage.create({
    data: {
      dedupeKey,
      transport: 'mail',
      recipient: address,
      personId,
      groupId,
      personal,
      subject,
      payload: await letterOf(tx, personId, payload),
      usefulUntil,
      notBefore: instead.notBefore > toDate(now) ? instead.notBefore : toDate(now),
      createdAt: toDate(now),
    },
  });
}

/** What was for his chat, as it is written by mail. */
async function letterOf(tx: Tx, personId: string, payload: string): Promise<string> {
  const message = messageIn(payload);
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { firstName: true, lastName: true },
  });
  if (!message || !person) return payload;
  const name = `${person.firstName} ${person.lastName}`;
  return JSON.stringify(asLetter(translator(message.locale ?? 'fr'), name, message));
}

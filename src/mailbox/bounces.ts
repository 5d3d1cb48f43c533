import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Tx } from '../kernel/database.ts';
import type { Bounce } from '../kernel/mailbox/incomingMail.ts';
import type { Handling } from '../kernel/mailbox/mailRegister.ts';
import { messageIdOf } from '../kernel/outbox/messageId.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';

/** Servers give a mail up after five days; those that relay it add theirs. */
const LOOKED_BACK = { hours: 24 * 15 };

/**
 * Lists a mail that came back among those that failed, where the secretariat sees why and sends it
 * again once the address is right. A report is believed of a mail that was sent, and of no other.
 */
export async function recordBounce(
  write: Write,
  { now, settings }: Circumstances,
  bounce: Bounce,
): Promise<Handling> {
  const row = await returnedMail(write.tx, bounce, settings.organizer.email, now);
  if (!row) return 'left';
  const { count } = await write.tx.outboxMessage.updateMany({
    where: { id: row.id, status: 'sent', personal: false },
    data: { status: 'failed', lastError: bounce.reason || bounce.recipient },
  });
  if (count > 0) {
    write.audit({
      action: 'outbox.return',
      subjectType: 'outbox',
      subjectId: String(row.id),
      about: row.groupId,
    });
  }
  return 'handled';
}

async function returnedMail(
  tx: Tx,
  { recipient, messageId }: Bounce,
  sender: string,
  now: Temporal.Instant,
) {
  const createdAt = { gte: toDate(now.subtract(LOOKED_BACK)) };
  const rows = await tx.outboxMessage.findMany({
    // What an address sends on comes back from another: then the name of the mail tells.
    where: { transport: 'mail', createdAt, ...(messageId === undefined ? { recipient } : {}) },
    orderBy: { id: 'desc' },
    select: { id: true, dedupeKey: true, groupId: true },
  });
  if (messageId === undefined) return rows[0];
  return rows.find(({ dedupeKey }) => messageIdOf(dedupeKey, sender) === messageId);
}

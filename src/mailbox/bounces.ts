import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Tx } from '../kernel/database.ts';
import type { Directory } from '../kernel/directory.ts';
import type { Bounce } from '../kernel/mailbox/incomingMail.ts';
import type { Handling } from '../kernel/mailbox/mailRegister.ts';
import { noteLost } from '../kernel/outbox/lost.ts';
import { mailKeyOf, messageIdOf } from '../kernel/outbox/messageId.ts';
import { overtakenOf } from '../kernel/outbox/overtaken.ts';
import { readdressMail } from '../kernel/outbox/readdress.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';

/** Servers give a mail up after five days; those that relay it add theirs. */
const LOOKED_BACK = { hours: 24 * 15 };

/**
 * Lists a mail that came back among those that failed, where the secretariat, which is told, sees why
 * and sends it again once the address is right; not one that a later letter has replaced. A report is believed
 * when it names the mail, and of no other: whoever knows its Message-ID has had it in his hands.
 * That proves more than the domain of a mail server, which seldom signs what it returns. A secret of
 * one person (a code) is listed nowhere.
 */
export async function recordBounce(
  write: Write,
  { now, settings, directory }: Circumstances,
  bounce: Bounce,
): Promise<Handling> {
  const row = await returnedMail(write.tx, bounce, settings.organizer.email, now);
  if (!row || row.personal) return 'left';
  const overtaken = (await overtakenOf(write.tx, [row])).length > 0;
  const { count } = await write.tx.outboxMessage.updateMany({
    where: { id: row.id, status: 'sent' },
    data: {
      status: overtaken ? 'superseded' : 'failed',
      lastError: bounce.reason || bounce.recipient,
    },
  });
  if (count > 0) {
    if (!overtaken) noteLost(write, row.id);
    await toPresentAddress(write.tx, directory, row.personId);
    write.audit({
      action: 'outbox.return',
      subjectType: 'outbox',
      subjectId: String(row.id),
      about: row.groupId,
    });
  }
  return 'handled';
}

/** His address may have been put right before the server gave the wrong one up. */
async function toPresentAddress(
  tx: Tx,
  directory: Directory,
  personId: string | null,
): Promise<void> {
  const person = directory.person(personId ?? '');
  if (person?.active) await readdressMail(tx, person.id, person.email);
}

async function returnedMail(tx: Tx, { messageId }: Bounce, sender: string, now: Temporal.Instant) {
  if (messageId === undefined) return undefined;
  const createdAt = { gte: toDate(now.subtract(LOOKED_BACK)) };
  const rows = await tx.outboxMessage.findMany({
    // Not by its recipient: what an address sends on comes back from another.
    where: { transport: 'mail', createdAt },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      dedupeKey: true,
      formerKey: true,
      topic: true,
      groupId: true,
      personal: true,
      personId: true,
    },
  });
  return rows.find((row) => messageIdOf(mailKeyOf(row), sender) === messageId);
}

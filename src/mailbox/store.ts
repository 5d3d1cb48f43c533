import type { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../kernel/database.ts';
import type { IncomingMail, MailPlace } from '../kernel/mailbox/incomingMail.ts';
import { toDate } from '../kernel/time.ts';

/** Whether a mail was dealt with, here or where it lay before. */
export const isKnown = async (db: Reader, fingerprint: string): Promise<boolean> =>
  (await db.receivedMail.findUnique({ where: { fingerprint }, select: { at: true } })) !== null;

/** A mail is dealt with, and lies there; the server is still to know it as read. */
export async function remember(
  tx: Tx,
  { fingerprint, place }: IncomingMail,
  now: Temporal.Instant,
): Promise<void> {
  const lies = { ...place, marked: false };
  await tx.receivedMail.upsert({
    where: { fingerprint },
    create: { fingerprint, ...lies, at: toDate(now) },
    update: lies,
  });
}

/** The mailbox is read up to there; never back. */
export async function passTo(tx: Reader, { mailbox, uidValidity, uid }: MailPlace): Promise<void> {
  await tx.mailbox.updateMany({
    where: { name: mailbox, uidValidity, lastUid: { lt: uid } },
    data: { lastUid: uid },
  });
}

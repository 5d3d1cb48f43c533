import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Tx } from '../database.ts';
import { toDate } from '../time.ts';

/**
 * Why a message is held back (`lastError`): it was due before the register was put back to an older copy, which
 * does not know whether it left. Somebody says.
 */
export const PERHAPS_SENT = 'perhapsSent';

type Ended = Pick<Prisma.OutboxMessageCreateManyInput, 'status' | 'lastError'>;

/** A code, a reminder that is its reader's alone, is listed to nobody: it is asked for again, or comes again. */
const outcomeOf = (personal: boolean): Ended =>
  personal ? { status: 'expired' } : { status: 'failed', lastError: PERHAPS_SENT };

/** What is said there is in the register itself: it has been put back with the rest. */
const IN_REGISTER = 'web';

/** Holds back what a copy that is put back would send a second time. */
export async function holdDue(tx: Tx, now: Temporal.Instant): Promise<void> {
  for (const personal of [false, true]) {
    await tx.outboxMessage.updateMany({
      where: {
        status: 'pending',
        notBefore: { lte: toDate(now) },
        transport: { not: IN_REGISTER },
        personal,
        OR: [{ usefulUntil: null }, { usefulUntil: { gte: toDate(now) } }],
      },
      data: { ...outcomeOf(personal), leaseToken: null, leasedUntil: null, parts: null },
    });
  }
}

/** The same, of what a job writes that was due before: it may have run, in what the copy does not know. */
export const held = <R extends Prisma.OutboxMessageCreateManyInput>(row: R): R & Ended =>
  row.transport === IN_REGISTER ? row : { ...row, ...outcomeOf(row.personal === true) };

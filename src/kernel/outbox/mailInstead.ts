import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../database.ts';
import { toDate } from '../time.ts';

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
    if (!refused || refused.transport === 'mail' || refused.personId === null) return;
    const { personId, groupId, personal, subject, payload, usefulUntil, createdAt } = refused;
    if (usefulUntil !== null && usefulUntil < toDate(now)) return;
    const dedupeKey = `${refused.dedupeKey}:mail`;
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
        payload,
        usefulUntil,
        notBefore: toDate(now),
        createdAt: toDate(now),
      },
    });
  });
}

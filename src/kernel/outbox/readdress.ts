import type { Tx } from '../database.ts';

/** What is written to somebody at one address, whichever he prefers: its key ends with that address. */
const isForAddress = (row: { readonly dedupeKey: string; readonly recipient: string }): boolean =>
  row.dedupeKey.endsWith(`:mail:${row.recipient}`);

/**
 * What waits to be mailed to somebody, or has failed, is to leave to this address from now on. What is
 * for an address as such (a code, a warning) still goes there or nowhere.
 */
export async function readdressMail(tx: Tx, personId: string, address: string): Promise<void> {
  const waiting = await tx.outboxMessage.findMany({
    where: {
      personId,
      transport: 'mail',
      status: { in: ['pending', 'failed'] },
      recipient: { not: address },
    },
    select: { id: true, dedupeKey: true, recipient: true },
  });
  const ids = waiting.filter((row) => !isForAddress(row)).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.outboxMessage.updateMany({ where: { id: { in: ids } }, data: { recipient: address } });
}

import type { Tx } from '../database.ts';
import { writtenFor } from './attendee.ts';

/** What is written to somebody at one address, whichever he prefers: its key ends with that address. */
const isForAddress = (row: { readonly dedupeKey: string; readonly recipient: string }): boolean =>
  row.dedupeKey.endsWith(`:mail:${row.recipient}`);

/**
 * What waits to be mailed to somebody, or has failed, is to leave to this address from now on, and
 * invites him there. What is for an address as such (a code, a warning) still goes there or nowhere.
 */
export async function readdressMail(tx: Tx, personId: string, address: string): Promise<void> {
  const waiting = await tx.outboxMessage.findMany({
    where: {
      personId,
      transport: 'mail',
      status: { in: ['pending', 'failed'] },
      recipient: { not: address },
    },
    select: { id: true, dedupeKey: true, recipient: true, payload: true },
  });
  for (const { id, recipient, payload } of waiting.filter((row) => !isForAddress(row))) {
    await tx.outboxMessage.update({
      where: { id },
      data: { recipient: address, payload: writtenFor(payload, recipient, address) },
    });
  }
}

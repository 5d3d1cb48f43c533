import type { Tx } from '../../kernel/database.ts';
import type { Meeting } from '../meeting.ts';

/** Those whom the letter about the series has not reached yet: they know nothing of its meetings. */
export async function strangersTo(tx: Tx, { occurrence }: Meeting): Promise<ReadonlySet<string>> {
  if (!occurrence) return new Set();
  const invitees = await tx.strandInvitee.findMany({
    where: { strandId: occurrence.strandId, told: null },
    select: { personId: true },
  });
  return new Set(invitees.map(({ personId }) => personId));
}

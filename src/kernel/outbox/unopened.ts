import type { Prisma } from '../../../prisma/client/client.ts';
import type { Tx } from '../database.ts';

type Row = Prisma.OutboxMessageCreateManyInput;

/**
 * Of these rows, the topics that one of them closes for somebody to whom they are closed already: nothing of
 * them has left, been tried or been on its way, or a closing was the last that has. A cancellation without
 * its invitation says nothing; one too many does no harm, so that whatever may have left counts as having done so.
 */
export async function unopenedTopics(tx: Tx, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const closing = rows.filter(({ turn }) => turn === 'closes');
  const topics = closing.flatMap(({ topic }) => topic ?? []);
  if (topics.length === 0) return new Set();
  const written = await tx.outboxMessage.findMany({
    where: { topic: { in: topics } },
    select: { topic: true, turn: true, status: true, attempts: true, leaseToken: true },
    orderBy: { id: 'asc' },
  });
  return new Set(
    topics.filter((topic) => {
      const said = written.filter((row) => row.topic === topic);
      const reached = said.findLast((row) => !hasStayed(row));
      const isKnown = said.some(({ turn }) => turn === 'opens');
      return isKnown && (reached === undefined || reached.turn === 'closes');
    }),
  );
}

interface Kept {
  readonly status: string;
  readonly attempts: number;
  readonly leaseToken: string | null;
}

const hasStayed = ({ status, attempts, leaseToken }: Kept): boolean =>
  (status === 'pending' || status === 'superseded') && attempts === 0 && leaseToken === null;

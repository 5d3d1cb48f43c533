import type { MinutesStatus } from '../../../prisma/client/enums.ts';
import type { Reader } from '../../kernel/database.ts';

/** More are not awaited at once by anybody who would read them on one page. */
const MOST_UNDER_WAY = 30;

/** A compte rendu that is not adopted yet, and how many amendments are to be settled. */
export interface MinutesUnderWay {
  readonly code: string;
  readonly subject: string;
  readonly status: MinutesStatus;
  /** The last day on which amendments are received. */
  readonly amendUntil: string | null;
  readonly asked: number;
}

/** Those of these groups, the oldest first. */
export async function minutesUnderWay(
  db: Reader,
  groupIds: readonly string[],
): Promise<MinutesUnderWay[]> {
  const rows = await db.compteRendu.findMany({
    where: { status: { not: 'adopted' }, meeting: { groupId: { in: [...groupIds] } } },
    orderBy: { createdAt: 'asc' },
    take: MOST_UNDER_WAY,
    select: {
      status: true,
      amendUntil: true,
      meeting: { select: { code: true, subject: true } },
      _count: { select: { amendments: { where: { status: 'proposed' } } } },
    },
  });
  return rows.map(({ meeting, status, amendUntil, _count }) => ({
    ...meeting,
    status,
    amendUntil,
    asked: _count.amendments,
  }));
}

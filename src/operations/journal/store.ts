import type { Prisma } from '../../../prisma/client/client.ts';
import type { Reader } from '../../kernel/database.ts';

export type JournalRow = Awaited<ReturnType<typeof readLines>>[number];

const readLines = (
  db: Reader,
  where: Prisma.AuditWhereInput,
  page: { readonly skip: number; readonly take: number },
) => db.audit.findMany({ where, orderBy: { id: 'desc' }, ...page });

/** A page of the lines that somebody may read, the latest first, and how many there are in all. */
export async function journalPage(
  db: Reader,
  where: Prisma.AuditWhereInput,
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly rows: readonly JournalRow[]; readonly total: number }> {
  const rows = await readLines(db, where, page);
  return { rows, total: await db.audit.count({ where }) };
}

/** What a line is about, in the words people use for it. */
interface Named {
  readonly code: string;
  readonly groupId: string;
}

/** The codes of the meetings, decisions, series and polls that these lines are about, by their ids. */
export async function codesOf(
  db: Reader,
  rows: readonly JournalRow[],
): Promise<ReadonlyMap<string, Named>> {
  const where = (type: string) => ({
    id: { in: rows.filter((row) => row.subjectType === type).map((row) => row.subjectId) },
  });
  const select = { id: true, code: true, groupId: true } as const;
  const strands = await db.strand.findMany({
    where: where('strand'),
    select: { id: true, series: { select } },
  });
  const found = [
    ...(await db.meeting.findMany({ where: where('meeting'), select })),
    ...(await db.decision.findMany({ where: where('decision'), select })),
    ...(await db.series.findMany({ where: where('series'), select })),
    ...(await db.poll.findMany({ where: where('poll'), select })),
    ...strands.map(({ id, series }) => ({ ...series, id })),
  ];
  return new Map(found.map((one) => [one.id, one]));
}

/** What allowed somebody to do something: a mandate, a seat, or a delegation. */
export interface Ground {
  readonly groupId: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Whose place he took, when it is a delegation. */
  readonly fromId?: string;
}

const delegationsAmong = async (db: Reader, where: Prisma.DelegationWhereInput) =>
  (
    await db.delegation.findMany({
      where,
      select: { id: true, fromId: true, startsOn: true, endsOn: true },
    })
  ).map((one) => ({ ...one, groupId: null }));

/** The mandates, seats and delegations under which these lines were written, by their ids. */
export async function groundsOf(
  db: Reader,
  rows: readonly JournalRow[],
): Promise<ReadonlyMap<string, Ground>> {
  const where = { id: { in: rows.flatMap(({ mandateId }) => mandateId ?? []) } };
  const select = { id: true, groupId: true, startsOn: true, endsOn: true } as const;
  const found: (Ground & { readonly id: string })[] = [
    ...(await db.mandate.findMany({ where, select })),
    ...(await db.seat.findMany({ where, select })),
    ...(await delegationsAmong(db, where)),
  ];
  return new Map(found.map((one) => [one.id, one]));
}

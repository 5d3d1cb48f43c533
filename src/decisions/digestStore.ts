import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import type { Group } from '../kernel/directory.ts';
import { toDate } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { comingMeetings } from '../meetings/store.ts';
import type { Decision } from './decision.ts';
import type { DigestContent, DigestPeriod, Portion } from './digest.ts';
import { countDecisions, findDecisions, type Selection } from './store.ts';

/** Lines of one section: five sections, their headings and buttons still fit one message of any chat. */
const MOST_LINES = 8;

/** Reads what a digest of that group tells: its own decisions and meetings and no other's. */
export async function readDigest(
  db: Reader,
  group: Group,
  period: DigestPeriod,
): Promise<DigestContent> {
  const own = { groupId: group.id };
  const today = period.today.toString();
  const open = { ...own, phase: 'open' } as const;
  const since = toDate(period.since);
  const part = (selection: Sorted): Promise<Portion<Decision>> => portion(db, selection);
  return {
    group,
    today: period.today,
    coming: await comingOf(db, group, period),
    taken: await part({
      where: { ...own, createdAt: { gte: since } },
      orderBy: [{ createdAt: 'asc' }],
    }),
    due: await part({
      where: { ...open, dueOn: { gte: today, lte: period.dueUntil.toString() } },
      orderBy: BY_DUE,
    }),
    overdue: await part({ where: { ...open, dueOn: { lt: today } }, orderBy: BY_DUE }),
    closed: await part({
      where: { ...own, closedAt: { gte: since } },
      orderBy: [{ closedAt: 'asc' }],
    }),
    open: await countDecisions(db, open),
  };
}

const BY_DUE: Prisma.DecisionOrderByWithRelationInput[] = [{ dueOn: 'asc' }, { createdAt: 'asc' }];

type Sorted = Pick<Selection, 'where' | 'orderBy'>;

/** The first lines and, only when there are more, how many in all. */
async function portion(db: Reader, selection: Sorted): Promise<Portion<Decision>> {
  const items = await findDecisions(db, selection, { take: MOST_LINES });
  const all = items.length < MOST_LINES;
  return { items, total: all ? items.length : await countDecisions(db, selection.where) };
}

async function comingOf(
  db: Reader,
  group: Group,
  { now, meetingsUntil }: DigestPeriod,
): Promise<Portion<Meeting>> {
  const meetings = await comingMeetings(db, [group.id], now);
  const items = meetings.filter(
    ({ start }) => start.epochMilliseconds < meetingsUntil.epochMilliseconds,
  );
  return { items, total: items.length };
}

/** The kind of the job that makes digests. */
export const DIGEST = 'digest';

/** When the digest before was made, as the next one knows; undefined when there was none. */
export async function lastDigestAt(
  db: Reader,
  groupId: string,
): Promise<Temporal.Instant | undefined> {
  const next = await db.job.findFirst({
    where: { subjectId: groupId, kind: DIGEST, status: 'pending', payload: { not: '' } },
    select: { payload: true },
  });
  return next ? Temporal.Instant.from(next.payload) : undefined;
}

/** The groups whose next digest is written down already. */
export async function groupsWithDigest(
  db: Reader,
  groupIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.job.findMany({
    where: { subjectId: { in: [...groupIds] }, kind: DIGEST, status: 'pending' },
    select: { subjectId: true },
  });
  return new Set(rows.map((row) => row.subjectId));
}

import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { comingMeetings } from '../../meetings/store.ts';
import type { Decision } from '../decision.ts';
import { toPassage } from '../passing/passageStore.ts';
import { countDecisions, findDecisions, type Sorted, TAKEN } from '../store.ts';
import type { Answered, DigestContent, DigestPeriod, Portion } from './digest.ts';

/** Lines of one section: five sections, their headings and buttons still fit one message of any chat. */
const MOST_LINES = 8;

/** Reads what a digest of that group tells: its own decisions and meetings and no other's. */
export async function readDigest(
  db: Reader,
  directory: Directory,
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
      where: { ...own, ...TAKEN, createdAt: { gte: since } },
      orderBy: [{ createdAt: 'asc' }],
    }),
    due: await part({
      where: { ...open, dueOn: { gte: today, lte: period.dueUntil.toString() } },
      orderBy: BY_DUE,
    }),
    ...(await overdueOf(db, open, period)),
    toConfirm: await part({
      where: { ...own, phase: 'toConfirm' },
      orderBy: [{ closedOn: 'asc' }, { createdAt: 'asc' }],
    }),
    answers: await answersOf(db, tellable(directory, group), group, period),
    closed: await part({
      where: { ...own, closedAt: { gte: since } },
      orderBy: [{ closedAt: 'asc' }],
    }),
    open: await countDecisions(db, open),
  };
}

const BY_DUE: Prisma.DecisionOrderByWithRelationInput[] = [{ dueOn: 'asc' }, { createdAt: 'asc' }];

/** The first lines and, only when there are more, how many in all. */
async function portion(db: Reader, selection: Sorted): Promise<Portion<Decision>> {
  const items = await findDecisions(db, selection, { take: MOST_LINES });
  const all = items.length < MOST_LINES;
  return { items, total: all ? items.length : await countDecisions(db, selection.where) };
}

/** Of what was late already and has not changed, the longest delays stand for the others. */
const MOST_UNCHANGED = 3;

/** What is late: the longest delays, then what is newly late or has changed since the digest before. */
async function overdueOf(
  db: Reader,
  open: Prisma.DecisionWhereInput,
  { since, today, zone }: DigestPeriod,
): Promise<Pick<DigestContent, 'overdue' | 'unchanged'>> {
  const lastDay = since.toZonedDateTimeISO(zone).toPlainDate().toString();
  const late = { ...open, dueOn: { lt: today.toString() } };
  const same = { ...open, dueOn: { lt: lastDay }, updatedAt: { lt: toDate(since) } };
  const known = await findDecisions(db, { where: same, orderBy: BY_DUE }, { take: MOST_UNCHANGED });
  const news = await findDecisions(
    db,
    {
      where: { ...late, NOT: { dueOn: { lt: lastDay }, updatedAt: { lt: toDate(since) } } },
      orderBy: BY_DUE,
    },
    { take: MOST_LINES },
  );
  const items = [...known, ...news].sort(byDue);
  const unchanged =
    known.length < MOST_UNCHANGED ? 0 : (await countDecisions(db, same)) - known.length;
  const all = news.length < MOST_LINES && unchanged === 0;
  const total = all ? items.length : await countDecisions(db, late);
  return { overdue: { items: items.slice(0, MOST_LINES), total }, unchanged };
}

const byDue = (one: Decision, other: Decision): number =>
  (one.dueOn?.toString() ?? '').localeCompare(other.dueOn?.toString() ?? '');

/** The bodies that a digest of that group may name: a confidential one is named in its own alone. */
const tellable = ({ groups }: Directory, own: Group): string[] =>
  groups
    .filter(({ id, confidentiality }) => id === own.id || confidentiality !== 'confidential')
    .map(({ id }) => id);

async function answersOf(
  db: Reader,
  told: string[],
  { id }: Group,
  { since }: DigestPeriod,
): Promise<Portion<Answered>> {
  const where = {
    fromGroupId: id,
    toGroupId: { in: told },
    decision: { groupId: { in: told } },
    answeredAt: { gte: toDate(since) },
  };
  const rows = await db.transmission.findMany({
    where,
    orderBy: { answeredAt: 'asc' },
    take: MOST_LINES,
    include: { decision: { select: { code: true, text: true } } },
  });
  const items = rows.map((row) => ({ ...row.decision, passage: toPassage(row) }));
  const all = rows.length < MOST_LINES;
  return { items, total: all ? rows.length : await db.transmission.count({ where }) };
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

/** From when on a group's next digest may be: now, or the next day when it has had today's. */
export async function digestAfter(
  db: Reader,
  { id, zone }: Pick<Group, 'id' | 'zone'>,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const midnight = now.toZonedDateTimeISO(zone).startOfDay();
  const made = await db.job.findFirst({
    where: {
      subjectId: id,
      kind: DIGEST,
      status: 'done',
      doneAt: { gte: toDate(midnight.toInstant()) },
    },
    select: { id: true },
  });
  return made ? midnight.add({ days: 1 }).subtract({ milliseconds: 1 }).toInstant() : now;
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

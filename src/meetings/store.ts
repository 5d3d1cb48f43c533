import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { toDate } from '../kernel/time.ts';
import type { Meeting } from './meeting.ts';
import { toMeetings, withAttendees } from './rows.ts';

async function firstMeeting(
  db: Reader,
  where: Prisma.MeetingWhereUniqueInput,
): Promise<Meeting | undefined> {
  const row = await db.meeting.findUnique({ where, include: withAttendees });
  return row ? (await toMeetings(db, [row]))[0] : undefined;
}

async function manyMeetings(
  db: Reader,
  where: Prisma.MeetingWhereInput,
  page: Partial<Page> = {},
): Promise<Meeting[]> {
  const rows = await db.meeting.findMany({
    where,
    orderBy: [{ startsAt: 'asc' }, { code: 'asc' }],
    include: withAttendees,
    ...page,
  });
  return toMeetings(db, rows);
}

/** The meeting of that code (GEC-2027-03), whatever its status. */
export const meetingByCode = (db: Reader, code: string): Promise<Meeting | undefined> =>
  firstMeeting(db, { code });

export const meetingById = (db: Reader, id: string): Promise<Meeting | undefined> =>
  firstMeeting(db, { id });

/** A page of a list: what to take after what. */
export interface Page {
  readonly skip: number;
  readonly take: number;
}

const FIRST_PAGE: Page = { skip: 0, take: 50 };

/** The planned meetings of these groups that end after `from`, the nearest first. */
export const comingMeetings = (
  db: Reader,
  groupIds: readonly string[],
  from: Temporal.Instant,
  page: Page = FIRST_PAGE,
): Promise<Meeting[]> =>
  manyMeetings(
    db,
    { groupId: { in: [...groupIds] }, status: 'planned', endsAt: { gt: toDate(from) } },
    page,
  );

/** On his own list, or on that of a series whose occurrence has none of its own yet. */
export const invites = (personId: string): Prisma.MeetingWhereInput => ({
  OR: [
    { attendees: { some: { personId } } },
    { opened: false, strand: { invitees: { some: { personId } } } },
  ],
});

/** More than a group ever plans one by one. */
const ALL_SINGLE: Page = { skip: 0, take: 500 };

/** The meetings of a group that begin after `from` and are of no series, called off or not. */
export const singleMeetings = (
  db: Reader,
  groupId: string,
  from: Temporal.Instant,
): Promise<Meeting[]> =>
  manyMeetings(db, { groupId, strandId: null, startsAt: { gt: toDate(from) } }, ALL_SINGLE);

/** The planned meetings of these groups that begin in [from, to[, in order. */
export const meetingsBetween = (
  db: Reader,
  groupIds: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
  page: Page = FIRST_PAGE,
): Promise<Meeting[]> =>
  manyMeetings(db, { ...begin(groupIds, from, to), status: 'planned' }, page);

/** As `meetingsBetween`, with those that were called off. */
export const allMeetingsBetween = (
  db: Reader,
  groupIds: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
  page: Page,
): Promise<Meeting[]> => manyMeetings(db, begin(groupIds, from, to), page);

const begin = (groupIds: readonly string[], from: Temporal.Instant, to: Temporal.Instant) => ({
  groupId: { in: [...groupIds] },
  startsAt: { gte: toDate(from), lt: toDate(to) },
});

/** The planned meetings of a group that ended last, the latest first. */
export async function lastMeetings(
  db: Reader,
  groupId: string,
  before: Temporal.Instant,
  take: number,
): Promise<Meeting[]> {
  const rows = await db.meeting.findMany({
    where: { groupId, status: 'planned', endsAt: { lte: toDate(before) } },
    orderBy: { startsAt: 'desc' },
    include: withAttendees,
    take,
  });
  return toMeetings(db, rows);
}

/** The planned meeting of a group that ended last. */
export const lastMeeting = async (
  db: Reader,
  groupId: string,
  before: Temporal.Instant,
): Promise<Meeting | undefined> => (await lastMeetings(db, groupId, before, 1))[0];

/** The code of the next meeting of a group that was called off, between two moments. */
export async function nextCancelled(
  db: Reader,
  groupId: string,
  from: Temporal.Instant,
  before?: Temporal.Instant,
): Promise<string | undefined> {
  const startsAt = { gte: toDate(from), ...(before ? { lt: toDate(before) } : {}) };
  const row = await db.meeting.findFirst({
    where: { groupId, status: 'cancelled', startsAt },
    orderBy: { startsAt: 'asc' },
    select: { code: true },
  });
  return row?.code;
}

/** The planned meetings to which that person is invited and that end after `from`. */
export const meetingsOfPerson = (
  db: Reader,
  personId: string,
  from: Temporal.Instant,
  page: Page = FIRST_PAGE,
): Promise<Meeting[]> =>
  manyMeetings(db, { status: 'planned', endsAt: { gt: toDate(from) }, ...invites(personId) }, page);

/** The planned meetings of a strand that end after `from` and have attendees or answers of their own. */
export const answeredMeetingsOf = (
  db: Reader,
  strandId: string,
  from: Temporal.Instant,
): Promise<Meeting[]> =>
  manyMeetings(db, {
    strandId,
    status: 'planned',
    endsAt: { gt: toDate(from) },
    attendees: { some: {} },
  });

/** The planned meetings that share a moment with [start, end[, but for one of them. */
export const overlapping = (
  db: Reader,
  start: Temporal.Instant,
  end: Temporal.Instant,
  exceptId?: string,
): Promise<Meeting[]> =>
  manyMeetings(db, {
    status: 'planned',
    startsAt: { lt: toDate(end) },
    endsAt: { gt: toDate(start) },
    ...(exceptId === undefined ? {} : { id: { not: exceptId } }),
  });

/** The codes a group has used for that month. */
export async function codesLike(db: Reader, prefix: string): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: { code: { startsWith: prefix } },
    select: { code: true },
  });
  return rows.map((row) => row.code);
}

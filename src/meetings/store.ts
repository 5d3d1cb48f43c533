import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { toDate, toInstant } from '../kernel/time.ts';
import type { Meeting } from './meeting.ts';

const withAttendees = { attendees: { orderBy: { id: 'asc' } } } as const;

type Row = Prisma.MeetingGetPayload<{ include: { attendees: true } }>;

const toMeeting = (row: Row): Meeting => ({
  ...row,
  start: toInstant(row.startsAt).toZonedDateTimeISO(row.zone),
  end: toInstant(row.endsAt).toZonedDateTimeISO(row.zone),
});

/** The meeting of that code (GEC-2027-03), whatever its status. */
export async function meetingByCode(db: Reader, code: string): Promise<Meeting | undefined> {
  const row = await db.meeting.findUnique({ where: { code }, include: withAttendees });
  return row ? toMeeting(row) : undefined;
}

export async function meetingById(db: Reader, id: string): Promise<Meeting | undefined> {
  const row = await db.meeting.findUnique({ where: { id }, include: withAttendees });
  return row ? toMeeting(row) : undefined;
}

/** A page of a list: what to take after what. */
export interface Page {
  readonly skip: number;
  readonly take: number;
}

/** The planned meetings of these groups that end after `from`, the nearest first. */
export async function comingMeetings(
  db: Reader,
  groupIds: readonly string[],
  from: Temporal.Instant,
  page: Page = { skip: 0, take: 50 },
): Promise<Meeting[]> {
  const rows = await db.meeting.findMany({
    where: { groupId: { in: [...groupIds] }, status: 'planned', endsAt: { gt: toDate(from) } },
    orderBy: [{ startsAt: 'asc' }, { code: 'asc' }],
    include: withAttendees,
    ...page,
  });
  return rows.map(toMeeting);
}

/** The planned meetings to which that person is invited and that end after `from`. */
export async function meetingsOfPerson(
  db: Reader,
  personId: string,
  from: Temporal.Instant,
  page: Page = { skip: 0, take: 50 },
): Promise<Meeting[]> {
  const rows = await db.meeting.findMany({
    where: { status: 'planned', endsAt: { gt: toDate(from) }, attendees: { some: { personId } } },
    orderBy: [{ startsAt: 'asc' }, { code: 'asc' }],
    include: withAttendees,
    ...page,
  });
  return rows.map(toMeeting);
}

/** Every meeting of that person that ends after `from`, cancelled ones included, in order. */
export async function feedMeetings(
  db: Reader,
  personId: string,
  from: Temporal.Instant,
): Promise<Meeting[]> {
  const rows = await db.meeting.findMany({
    where: { endsAt: { gt: toDate(from) }, attendees: { some: { personId } } },
    orderBy: [{ startsAt: 'asc' }, { code: 'asc' }],
    include: withAttendees,
  });
  return rows.map(toMeeting);
}

/** The planned meetings that share a moment with [start, end[, but for one of them. */
export async function overlapping(
  db: Reader,
  start: Temporal.Instant,
  end: Temporal.Instant,
  exceptId?: string,
): Promise<Meeting[]> {
  const rows = await db.meeting.findMany({
    where: {
      status: 'planned',
      startsAt: { lt: toDate(end) },
      endsAt: { gt: toDate(start) },
      ...(exceptId === undefined ? {} : { id: { not: exceptId } }),
    },
    orderBy: { startsAt: 'asc' },
    include: withAttendees,
  });
  return rows.map(toMeeting);
}

/** The codes a group has used for that month. */
export async function codesLike(db: Reader, prefix: string): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: { code: { startsWith: prefix } },
    select: { code: true },
  });
  return rows.map((row) => row.code);
}

import { Temporal } from 'temporal-polyfill';
import type { Prisma, StrandInvitee } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { toInstant } from '../kernel/time.ts';
import type { Attendance } from './attendance/attendance.ts';
import { readTold } from './letters/told.ts';
import type { Meeting, Occurrence } from './meeting.ts';

/** What a meeting's row is read with. */
export const withAttendees = {
  attendees: { orderBy: { id: 'asc' } },
  strand: { select: { sequence: true } },
} as const;

type Row = Prisma.MeetingGetPayload<{
  include: { attendees: true; strand: { select: { sequence: true } } };
}>;
type AttendeeRow = Row['attendees'][number];

/** The meetings of these rows; those that are not open yet show the list of their series. */
export async function toMeetings(db: Reader, rows: readonly Row[]): Promise<Meeting[]> {
  const far = rows.flatMap((row) => (row.opened ? [] : (row.strandId ?? [])));
  const lists = far.length > 0 ? await listsOf(db, [...new Set(far)]) : undefined;
  return rows.map((row) => toMeeting(row, lists?.get(row.strandId ?? '') ?? []));
}

async function listsOf(
  db: Reader,
  strandIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StrandInvitee[]>> {
  const invitees = await db.strandInvitee.findMany({ where: { strandId: { in: [...strandIds] } } });
  const lists = new Map<string, StrandInvitee[]>(strandIds.map((id) => [id, []]));
  for (const invitee of invitees) lists.get(invitee.strandId)?.push(invitee);
  return lists;
}

function toMeeting(row: Row, list: readonly StrandInvitee[]): Meeting {
  const { id, code, groupId, status, subject, place, uid, sequence, cancelReason, opened } = row;
  return {
    id,
    code,
    groupId,
    status,
    subject,
    place,
    uid,
    sequence,
    cancelReason,
    opened,
    start: toInstant(row.startsAt).toZonedDateTimeISO(row.zone),
    end: toInstant(row.endsAt).toZonedDateTimeISO(row.zone),
    occurrence: occurrenceOf(row),
    attendees: opened ? row.attendees.map((one) => toAttendance(one, row)) : merged(row, list),
  };
}

function occurrenceOf({ strandId, strand, recurrenceId }: Row): Occurrence | undefined {
  if (strandId === null) return undefined;
  const slot = Temporal.ZonedDateTime.from(recurrenceId);
  return { strandId, slot, sequence: strand?.sequence ?? 0 };
}

/** Those of the series, as they answered for this occurrence or else for all; then its own guests. */
function merged(row: Row, list: readonly StrandInvitee[]): Attendance[] {
  const own = new Map(row.attendees.map((one) => [one.personId, one]));
  const listed = list.map((invitee) => {
    const answered = own.get(invitee.personId);
    own.delete(invitee.personId);
    return answered ? toAttendance(answered, row) : standing(invitee);
  });
  return [...listed, ...[...own.values()].map((one) => toAttendance(one, row))];
}

const standing = ({ personId, organizationId, role, partstat }: StrandInvitee): Attendance => ({
  personId,
  organizationId,
  role,
  partstat,
  lapsed: false,
  notedById: null,
  standInId: null,
  told: null,
});

/** An answer holds for the moment it was given for, and again when the meeting comes back to it. */
function toAttendance(attendee: AttendeeRow, { startsAt, endsAt }: Row): Attendance {
  const { personId, organizationId, role, standInId, answeredStart, answeredEnd } = attendee;
  const holds =
    (answeredStart === null || answeredStart.getTime() === startsAt.getTime()) &&
    (answeredEnd === null || answeredEnd.getTime() === endsAt.getTime());
  return {
    personId,
    organizationId,
    role,
    partstat: holds ? attendee.partstat : 'needsAction',
    lapsed: !holds && attendee.partstat !== 'needsAction',
    notedById: holds ? attendee.notedById : null,
    standInId,
    told: readTold(attendee.told),
  };
}

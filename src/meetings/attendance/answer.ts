import type { Temporal } from 'temporal-polyfill';
import type { Partstat } from '../../../prisma/client/enums.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { newsFor } from '../letters/news.ts';
import { announce, notifyAttendee } from '../letters/notify.ts';
import { tellLater } from '../letters/telling.ts';
import type { Meeting } from '../meeting.ts';
import { retractReminders, scheduleRemindersFor } from '../reminders/reminding.ts';
import type { Attendance } from './attendance.ts';
import { addAttendee, keepAttendee } from './attendees.ts';
import { mayStandIn } from './invitees.ts';
import { standInExcused } from './standInLeaves.ts';

export type Answer = Exclude<Partstat, 'needsAction'>;

/** The attendee of a meeting who is that person. @throws DomainError `meeting.notInvited` */
export function attendeeOf(meeting: Meeting, person: Person): Attendance {
  const attendee = meeting.attendees.find((one) => one.personId === person.id);
  if (!attendee) throw new DomainError('meeting.notInvited', { code: meeting.code });
  return attendee;
}

/** How an answer came. */
export interface Given {
  /** When he gave it, which may be before it came; now, when it is not told. */
  readonly at?: Temporal.Instant;
  /** Who notes it for him: a Person.id. Nobody, when he answers himself. */
  readonly notedById?: string;
}

/**
 * Writes down somebody's answer; the same answer again changes nothing, but that it is now his own. Whoever comes after all is
 * no longer replaced: his stand-in is told so. Whoever was not told of another room while he was
 * excused is told now.
 */
export async function answerMeeting(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  answer: Answer,
  group: Group,
  { at = circumstances.now, notedById }: Given = {},
): Promise<void> {
  const confirms = attendee.notedById !== null && notedById === undefined;
  if (attendee.partstat === answer && !confirms) return;
  const comesAfterAll = answer === 'accepted' && attendee.standInId !== null;
  const standInId = comesAfterAll ? null : attendee.standInId;
  const answered = { ...attendee, partstat: answer, standInId, notedById: notedById ?? null };
  await keepAttendee(write.tx, meeting, answered, toDate(at));
  write.audit({
    action: notedById === undefined ? 'attendance.answer' : 'attendance.note',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    before: { personId: attendee.personId, partstat: attendee.partstat },
    after: { personId: attendee.personId, partstat: answer },
  });
  if (answer === 'declined') {
    await retractReminders(write, meeting, attendee.personId);
    await standInExcused(write, circumstances, meeting, answered);
  }
  if (comesAfterAll && attendee.standInId) {
    await withdrawStandIn(write, circumstances, meeting, attendee.standInId);
  }
  if (meeting.opened && newsFor(meeting, answered)) await tellLater(write, circumstances, meeting);
  await announceAgain(write, circumstances, meeting, group);
}

/**
 * Somebody sits again where another was invited in his place, with the answer that he had given: his
 * stand-in is told so.
 */
export async function giveBack(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  partstat: Partstat,
  group: Group,
): Promise<void> {
  const { personId, standInId } = attendee;
  const sits = { ...attendee, partstat, standInId: null, notedById: null };
  await keepAttendee(write.tx, meeting, sits);
  write.audit({
    action: 'attendance.answer',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    before: { personId, partstat: attendee.partstat },
    after: { personId, partstat },
  });
  if (standInId) await withdrawStandIn(write, circumstances, meeting, standInId);
  if (meeting.opened && newsFor(meeting, sits)) await tellLater(write, circumstances, meeting);
  await announceAgain(write, circumstances, meeting, group);
}

/** A stand-in who has a seat of his own, or who stands in for somebody else too, stays invited. */
async function withdrawStandIn(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  standInId: string,
): Promise<void> {
  const standIn = meeting.attendees.find((one) => one.personId === standInId);
  const others = meeting.attendees.filter((one) => one.standInId === standInId);
  if (standIn?.role !== 'alternate' || others.length > 1) return;
  const { count } = await write.tx.attendee.deleteMany({
    where: { meetingId: meeting.id, personId: standInId },
  });
  if (count === 0) return;
  await retractReminders(write, meeting, standInId);
  notifyAttendee(write, circumstances, meeting, standIn, { kind: 'withdrawal' });
}

/**
 * Invites somebody of the same organisation in the place of an attendee who declined.
 * @throws DomainError `meeting.standInSelf`, `meeting.standInElsewhere`, `meeting.standInOutside`
 */
export async function nameStandIn(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  attendee: Attendance,
  standIn: Person,
  group: Group,
): Promise<void> {
  if (standIn.id === attendee.personId) throw new DomainError('meeting.standInSelf');
  if (standIn.organizationId !== attendee.organizationId) {
    throw new DomainError('meeting.standInElsewhere', { name: standIn.name });
  }
  if (!mayStandIn(circumstances.directory, group, standIn, meeting.start.toPlainDate())) {
    throw new DomainError('meeting.standInOutside', { name: standIn.name, group: group.code });
  }
  if (attendee.standInId === standIn.id) return;
  if (attendee.standInId) await withdrawStandIn(write, circumstances, meeting, attendee.standInId);
  await keepAttendee(write.tx, meeting, { ...attendee, standInId: standIn.id });
  write.audit({
    action: 'attendance.standIn',
    subjectType: 'meeting',
    subjectId: meeting.id,
    about: meeting.groupId,
    before: { personId: attendee.personId, standInId: attendee.standInId },
    after: { personId: attendee.personId, standInId: standIn.id },
  });
  if (meeting.attendees.some((one) => one.personId === standIn.id)) {
    return announceAgain(write, circumstances, meeting, group);
  }
  await inviteStandIn(write, circumstances, meeting, attendee, standIn, group);
}

async function inviteStandIn(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  { personId, organizationId }: Attendance,
  standIn: Person,
  group: Group,
): Promise<void> {
  const invitee = { personId: standIn.id, organizationId, role: 'alternate' } as const;
  const added = await addAttendee(write.tx, meeting, invitee);
  const forName = circumstances.directory.person(personId)?.name ?? '';
  notifyAttendee(write, circumstances, meeting, added, { kind: 'standIn', forName });
  if (meeting.opened) await scheduleRemindersFor(write, circumstances, meeting, added, group);
  await announceAgain(write, circumstances, meeting, group);
}

/** A far meeting of a series is shown when it opens. */
async function announceAgain(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
): Promise<void> {
  if (meeting.opened) await announce(write, circumstances, meeting, group);
}

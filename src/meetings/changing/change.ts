import { randomUUID } from 'node:crypto';
import type { AuditAction } from '../../kernel/audit/entry.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { letPointsWait, listWaitingPoints } from '../agenda/waitingPoints.ts';
import { announce, retractAnnouncement } from '../letters/notify.ts';
import { TELL, tell, tellLater } from '../letters/telling.ts';
import { changeKind, type Meeting, type Slot } from '../meeting.ts';
import { openMeeting } from '../opening.ts';
import { REMINDER, retractReminders, scheduleReminders } from '../reminders/reminding.ts';
import { meetingById } from '../store.ts';

/**
 * Moves a meeting, or changes its place or subject. SEQUENCE rises for another date, hour or place
 * (RFC 5546 2.1.4). Answers hold for the date they were given for: they are asked again, and hold
 * again should the meeting come back to it. Everyone concerned is told, once its
 * author has had time to think again.
 */
export async function changeMeeting(
  write: Write,
  circumstances: Circumstances,
  planned: Meeting,
  slot: Slot,
  group: Group,
): Promise<Meeting> {
  const before = await openMeeting(write, circumstances, planned, group);
  const { moved, material } = changeKind(before, slot);
  if (moved) await datedAnswers(write.tx, before);
  await write.tx.meeting.update({
    where: { id: before.id },
    data: {
      ...slotColumns(slot),
      ...(material ? { sequence: await nextSequence(write.tx, before) } : {}),
      updatedAt: toDate(circumstances.now),
    },
  });
  const after = await reread(write, before.id);
  auditChange(write, 'meeting.change', before, after);
  await tellLater(write, circumstances, after);
  if (material && planned.opened) retractAnnouncement(write, before, after, group);
  await announce(write, circumstances, after, group);
  // What they say is no longer true; the update says it better.
  await retractReminders(write, before);
  if (moved) await scheduleReminders(write, circumstances, after, group);
  return after;
}

/** When it is held, as the database has it. */
export const momentColumns = ({ start, end }: Pick<Slot, 'start' | 'end'>) => ({
  startsAt: toDate(start.toInstant()),
  endsAt: toDate(end.toInstant()),
  zone: start.timeZoneId,
});

const slotColumns = ({ place, subject, ...moment }: Slot) => ({
  ...momentColumns(moment),
  place,
  subject,
});

/** One number counts the changes of all the occurrences of a strand: none is older than its series. */
async function nextSequence(tx: Tx, { sequence, occurrence }: Meeting): Promise<number> {
  if (!occurrence) return sequence + 1;
  const strand = await tx.strand.update({
    where: { id: occurrence.strandId },
    data: { sequence: { increment: 1 } },
  });
  return strand.sequence;
}

/** Answers written without the moment they are for are for the one that is being left. */
async function datedAnswers(tx: Tx, { id, start, end }: Meeting): Promise<void> {
  await tx.attendee.updateMany({
    where: { meetingId: id, answeredStart: null },
    data: { answeredStart: toDate(start.toInstant()), answeredEnd: toDate(end.toInstant()) },
  });
}

/** Calls a meeting off: METHOD:CANCEL to everyone who was told of it, and no reminder any more. */
export async function cancelMeeting(
  write: Write,
  circumstances: Circumstances,
  planned: Meeting,
  reason: string,
  group: Group,
): Promise<Meeting> {
  const before = await openMeeting(write, circumstances, planned, group);
  await setStatus(write, circumstances, before, { status: 'cancelled', cancelReason: reason });
  const after = await reread(write, before.id);
  auditChange(write, 'meeting.cancel', before, after, { reason });
  await write.unschedule(before.id, REMINDER, TELL);
  await tell(write, circumstances, after);
  if (planned.opened) retractAnnouncement(write, before, after, group);
  await announce(write, circumstances, after, group);
  await retractReminders(write, before);
  await letPointsWait(write.tx, before.id);
  await listWaitingPoints(write.tx, before.groupId, circumstances.now);
  return after;
}

/** A meeting that had been called off holds after all: with its answers, its agenda and its code. */
export async function restoreMeeting(
  write: Write,
  circumstances: Circumstances,
  cancelled: Meeting,
  group: Group,
): Promise<Meeting> {
  const before = await openMeeting(write, circumstances, cancelled, group);
  await detachIfBeyond(write.tx, before);
  await setStatus(write, circumstances, before, { status: 'planned', cancelReason: null });
  const after = await reread(write, before.id);
  auditChange(write, 'meeting.restore', before, after);
  await tellLater(write, circumstances, after);
  retractAnnouncement(write, before, after, group);
  await announce(write, circumstances, after, group);
  await scheduleReminders(write, circumstances, after, group);
  await listWaitingPoints(write.tx, before.groupId, circumstances.now);
  return after;
}

/** An occurrence beyond the end of its series is a meeting of its own from now on. */
async function detachIfBeyond(tx: Tx, { id, occurrence }: Meeting): Promise<void> {
  if (!occurrence) return;
  const strand = await tx.strand.findUnique({ where: { id: occurrence.strandId } });
  const beyond = strand?.endsOn && occurrence.slot.toPlainDate().toString() > strand.endsOn;
  if (!beyond) return;
  const own = { uid: randomUUID(), recurrenceId: '', strandId: null };
  await tx.meeting.update({ where: { id }, data: own });
}

async function setStatus(
  { tx }: Write,
  { now }: Circumstances,
  meeting: Meeting,
  data: { readonly status: Meeting['status']; readonly cancelReason: string | null },
): Promise<void> {
  const sequence = await nextSequence(tx, meeting);
  await tx.meeting.update({
    where: { id: meeting.id },
    data: { ...data, sequence, updatedAt: toDate(now) },
  });
}

async function reread({ tx }: Write, id: string): Promise<Meeting> {
  const meeting = await meetingById(tx, id);
  if (!meeting) throw new Error(`meeting ${id} has vanished`);
  return meeting;
}

function auditChange(
  write: Write,
  action: AuditAction,
  before: Meeting,
  after: Meeting,
  more: object = {},
): void {
  write.audit({
    action,
    subjectType: 'meeting',
    subjectId: before.id,
    about: before.groupId,
    before: summary(before),
    after: { ...summary(after), ...more },
  });
}

const summary = (meeting: Meeting): object => ({
  start: String(meeting.start),
  end: String(meeting.end),
  place: meeting.place,
  subject: meeting.subject,
  status: meeting.status,
  sequence: meeting.sequence,
});

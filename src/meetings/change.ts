import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import { toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { changeKind, type Meeting, type Slot } from './meeting.ts';
import { announce, notifyAttendee, retractAnnouncement } from './notify.ts';
import { REMINDER, retractReminders, scheduleReminders } from './reminding.ts';
import { meetingById } from './store.ts';
import { letPointsWait, listWaitingPoints } from './waitingPoints.ts';

/**
 * Moves a meeting, or changes its place or subject. Everyone gets one update with the same UID;
 * SEQUENCE rises for another date, hour or place (RFC 5546 2.1.4). Answers to another date are
 * asked again.
 */
export async function changeMeeting(
  write: Write,
  circumstances: Circumstances,
  before: Meeting,
  slot: Slot,
  group: Group,
): Promise<Meeting> {
  const { moved, material } = changeKind(before, slot);
  await storeSlot(write, circumstances, before, slot);
  if (moved) await askAgain(write, before);
  const after = await reread(write, before.id);
  write.audit({
    action: 'meeting.change',
    subjectType: 'meeting',
    subjectId: before.id,
    before: summary(before),
    after: summary(after),
  });
  for (const attendee of after.attendees) {
    const notice = { kind: 'update', before, askedAgain: moved } as const;
    notifyAttendee(write, circumstances, after, attendee, notice);
  }
  if (material) retractAnnouncement(write, before, after, group);
  announce(write, after, group);
  // What they say is no longer true; the update says it better.
  await retractReminders(write, before);
  if (moved) await scheduleReminders(write, circumstances, after, group);
  return after;
}

async function storeSlot(
  { tx }: Write,
  { now }: Circumstances,
  before: Meeting,
  slot: Slot,
): Promise<void> {
  const { material } = changeKind(before, slot);
  await tx.meeting.update({
    where: { id: before.id },
    data: {
      startsAt: toDate(slot.start.toInstant()),
      endsAt: toDate(slot.end.toInstant()),
      zone: slot.start.timeZoneId,
      place: slot.place,
      subject: slot.subject,
      sequence: { increment: material ? 1 : 0 },
      updatedAt: toDate(now),
    },
  });
}

/** The answers were for the old date. Stand-ins stay invited until their titular says he comes. */
async function askAgain({ tx }: Write, meeting: Meeting): Promise<void> {
  await tx.attendee.updateMany({
    where: { meetingId: meeting.id },
    data: { partstat: 'needsAction', answeredAt: null },
  });
}

/** Calls a meeting off: METHOD:CANCEL to everyone who was invited, and no reminder any more. */
export async function cancelMeeting(
  write: Write,
  circumstances: Circumstances,
  before: Meeting,
  reason: string,
  group: Group,
): Promise<Meeting> {
  await write.tx.meeting.update({
    where: { id: before.id },
    data: {
      status: 'cancelled',
      cancelReason: reason,
      sequence: { increment: 1 },
      updatedAt: toDate(circumstances.now),
    },
  });
  const after = await reread(write, before.id);
  write.audit({
    action: 'meeting.cancel',
    subjectType: 'meeting',
    subjectId: before.id,
    before: summary(before),
    after: { ...summary(after), reason },
  });
  for (const attendee of after.attendees) {
    notifyAttendee(write, circumstances, after, attendee, { kind: 'cancellation' });
  }
  retractAnnouncement(write, before, after, group);
  announce(write, after, group);
  await write.unschedule(before.id, REMINDER);
  await retractReminders(write, before);
  await letPointsWait(write.tx, before.id);
  await listWaitingPoints(write.tx, before.groupId, circumstances.now);
  return after;
}

async function reread({ tx }: Write, id: string): Promise<Meeting> {
  const meeting = await meetingById(tx, id);
  if (!meeting) throw new Error(`meeting ${id} has vanished`);
  return meeting;
}

const summary = (meeting: Meeting): object => ({
  start: String(meeting.start),
  end: String(meeting.end),
  place: meeting.place,
  subject: meeting.subject,
  status: meeting.status,
  sequence: meeting.sequence,
});

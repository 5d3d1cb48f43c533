import type { Circumstances } from '../kernel/circumstances.ts';
import type { Tx } from '../kernel/database.ts';
import type { Group } from '../kernel/directory.ts';
import type { JobRequest } from '../kernel/jobs/jobRequest.ts';
import type { Write } from '../kernel/write.ts';
import { seatStandIns } from './attendance/absence.ts';
import { attendeeRow } from './attendance/attendees.ts';
import { toldOf } from './letters/news.ts';
import { announce } from './letters/notify.ts';
import { strangersTo } from './letters/strangers.ts';
import type { Told } from './letters/told.ts';
import type { Meeting } from './meeting.ts';
import { parseOffset } from './reminders/reminders.ts';
import { scheduleReminders } from './reminders/reminding.ts';
import { meetingById } from './store.ts';

/** The kind of the jobs that open an occurrence of a series. */
export const OPENING = 'opening';

/** How long before it a far occurrence becomes a meeting like another. */
const SHORTEST_DAYS = 21;
/** Its earliest reminder may be brought forward to a working day. */
const MARGIN_DAYS = 5;

/** Plans when an occurrence opens: three weeks before, or before its earliest reminder. */
export async function scheduleOpening(write: Write, meeting: Meeting, group: Group): Promise<void> {
  await write.unschedule(meeting.id, OPENING);
  write.schedule(openingOf(meeting, group));
}

/** What decides of an opening. */
type Opening = Pick<Meeting, 'id' | 'uid' | 'start' | 'end'>;

/** The job that opens an occurrence just written. */
export function openingOf(meeting: Opening, group: Group): JobRequest {
  const offsets = group.reminders.flatMap((text) => parseOffset(text) ?? []);
  const earliest = Math.max(0, ...offsets.map(({ unit, count }) => (unit === 'day' ? count : 0)));
  const days = Math.max(SHORTEST_DAYS, earliest + MARGIN_DAYS);
  const dueAt = meeting.start.subtract({ days }).toInstant();
  return {
    kind: OPENING,
    dedupeKey: `${OPENING}:${meeting.id}:${meeting.uid}:${dueAt}`,
    subjectId: meeting.id,
    dueAt,
    usefulUntil: meeting.end.toInstant(),
  };
}

/**
 * Gives an occurrence a list of its own, copied from its series, and plans its reminders. Whatever
 * becomes of the series, it stays what it is. Says nothing to anybody.
 * @param known what its invitees know of it: how it stands, unless said
 */
export async function openMeeting(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
  known: Told = toldOf(meeting),
): Promise<Meeting> {
  if (meeting.opened) return meeting;
  await storeList(write.tx, meeting, JSON.stringify(known));
  await write.tx.meeting.update({ where: { id: meeting.id }, data: { opened: true } });
  await write.unschedule(meeting.id, OPENING);
  const opened = await meetingById(write.tx, meeting.id);
  if (!opened) throw new Error(`meeting ${meeting.id} has vanished`);
  await scheduleReminders(write, circumstances, opened, group);
  return opened;
}

/** Opens an occurrence whose time has come, and shows it in the group's channel. */
export async function openAndAnnounce(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  group: Group,
): Promise<void> {
  if (meeting.opened || meeting.status === 'cancelled') return;
  const opened = await openMeeting(write, circumstances, meeting, group);
  await seatStandIns(write, circumstances, opened, group);
  await announce(write, circumstances, opened, group);
}

async function storeList(tx: Tx, meeting: Meeting, told: string): Promise<void> {
  const unaware = await strangersTo(tx, meeting);
  const known = await tx.attendee.findMany({
    where: { meetingId: meeting.id },
    select: { personId: true },
  });
  const own = new Set(known.map(({ personId }) => personId));
  const added = meeting.attendees.filter(({ personId }) => !own.has(personId));
  await tx.attendee.updateMany({
    where: { meetingId: meeting.id, told: null, personId: { notIn: [...unaware] } },
    data: { told },
  });
  await tx.attendee.createMany({
    data: added.map((attendee) => ({
      ...attendeeRow(meeting, attendee),
      told: unaware.has(attendee.personId) ? null : told,
    })),
  });
}

import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import { toldOf } from '../letters/news.ts';
import { notifyAttendee } from '../letters/notify.ts';
import type { Meeting } from '../meeting.ts';
import { meetingsOfPerson } from '../store.ts';
import { answerMeeting } from './answer.ts';
import { standInLeaves } from './standInLeaves.ts';

/** More than anybody is invited to. */
const MOST = 1_000;

/**
 * Excuses somebody who has left his post from the meetings that have not begun, and takes them out of
 * his calendar: nobody else would ever tell it of their changes. He stays on their lists, as excused;
 * those in whose place he was to sit are told.
 */
export async function excuseFromAll(
  write: Write,
  circumstances: Circumstances,
  person: Person,
): Promise<void> {
  const { now } = circumstances;
  const page = { skip: 0, take: MOST };
  for (const meeting of await meetingsOfPerson(write.tx, person.id, now, page)) {
    const begun = meeting.start.epochMilliseconds <= now.epochMilliseconds;
    if (!begun) await excuseFrom(write, circumstances, person, meeting);
  }
}

async function excuseFrom(
  write: Write,
  circumstances: Circumstances,
  { id }: Person,
  meeting: Meeting,
): Promise<void> {
  const group = circumstances.directory.group(meeting.groupId);
  const attendee = meeting.attendees.find(({ personId }) => personId === id);
  if (!group || !attendee) return;
  await answerMeeting(write, circumstances, meeting, attendee, 'declined', group);
  await standInLeaves(write, circumstances, meeting, attendee);
  if (!attendee.told || attendee.told.cancelled) return;
  notifyAttendee(write, circumstances, meeting, attendee, { kind: 'departure' });
  await write.tx.attendee.updateMany({
    where: { meetingId: meeting.id, personId: id },
    data: { told: JSON.stringify({ ...toldOf(meeting), cancelled: true }) },
  });
}

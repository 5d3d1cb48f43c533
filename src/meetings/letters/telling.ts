import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../meeting.ts';
import { newsFor, toldOf } from './news.ts';
import { notifyAttendee } from './notify.ts';
import { strangersTo } from './strangers.ts';

/** The kind of the jobs that tell people of what changed in a meeting. */
export const TELL = 'tell';

/** Time for an author to think again: what he changes meanwhile goes into the same mail. */
const THINKING = { minutes: 2 };

/**
 * Tells everybody invited what he does not know yet of a meeting, and remembers that he does. Those
 * to whom a letter about its series is still to come learn it from there.
 * @param only those people, and nobody else
 */
export async function tell(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
  only?: ReadonlySet<string>,
): Promise<void> {
  const unaware = await strangersTo(write.tx, meeting);
  const reached: string[] = [];
  for (const attendee of meeting.attendees) {
    const news = newsFor(meeting, attendee);
    if (!news || unaware.has(attendee.personId)) continue;
    if (only && !only.has(attendee.personId)) continue;
    if (news.kind === 'update' && news.replaced) {
      const { replaced: old } = news;
      notifyAttendee(write, circumstances, meeting, attendee, { kind: 'replacement', old });
    }
    notifyAttendee(write, circumstances, meeting, attendee, news);
    reached.push(attendee.personId);
  }
  await markTold(write.tx, meeting, reached);
}

/** Remembers that these people know the meeting as it stands. */
export async function markTold(
  tx: Tx,
  meeting: Meeting,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  await tx.attendee.updateMany({
    where: { meetingId: meeting.id, personId: { in: [...personIds] } },
    data: { told: JSON.stringify(toldOf(meeting)) },
  });
}

/** Tells of a change once its author has had time to think again. */
export async function tellLater(
  write: Write,
  circumstances: Circumstances,
  meeting: Meeting,
): Promise<void> {
  const { now, settings } = circumstances;
  await write.unschedule(meeting.id, TELL);
  if (settings.tellsOfChanges === 'now') return tell(write, circumstances, meeting);
  const dueAt = now.add(THINKING);
  const end = meeting.end.toInstant();
  write.schedule({
    kind: TELL,
    dedupeKey: `${TELL}:${meeting.id}:${write.id}`,
    subjectId: meeting.id,
    dueAt,
    usefulUntil: Temporal.Instant.compare(end, dueAt) > 0 ? end : dueAt.add({ hours: 1 }),
  });
}

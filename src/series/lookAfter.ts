import type { Circumstances } from '../kernel/circumstances.ts';
import type { Group } from '../kernel/directory.ts';
import type { Write } from '../kernel/write.ts';
import { seatStandIns } from '../meetings/attendance/absence.ts';
import { toldOf } from '../meetings/letters/news.ts';
import { announce } from '../meetings/letters/notify.ts';
import { tell } from '../meetings/letters/telling.ts';
import type { Told } from '../meetings/letters/told.ts';
import { openMeeting } from '../meetings/opening.ts';
import { meetingById } from '../meetings/store.ts';
import { type WrittenOccurrence, writeOccurrences } from './occurrences.ts';
import { followSeats } from './seats/followSeats.ts';
import { HORIZON, type Series } from './series.ts';

/**
 * Writes the meetings of the coming year that are not written yet, and tells of those that are not
 * held as the rule says: everybody has the rule already. Then follows the seats of the group.
 */
export async function lookAfter(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  group: Group,
): Promise<void> {
  const until = circumstances.now.add(HORIZON);
  for (const strand of series.strands) {
    if (strand.writtenUntil.epochMilliseconds >= until.epochMilliseconds) continue;
    const written = await writeOccurrences(write, circumstances, series, strand, group, until);
    for (const one of written) await tellException(write, circumstances, one, group);
  }
  await followSeats(write, circumstances, series, group);
}

/** A new meeting that is elsewhere than its rule says, or left out. */
async function tellException(
  write: Write,
  circumstances: Circumstances,
  { id, placed: { slot, start } }: WrittenOccurrence,
  group: Group,
): Promise<void> {
  if (start?.equals(slot)) return;
  const meeting = await meetingById(write.tx, id);
  if (!meeting) return;
  const length = meeting.start.until(meeting.end);
  const ruled: Told = {
    ...toldOf(meeting),
    start: slot.toInstant().toString(),
    end: slot.add(length).toInstant().toString(),
    cancelled: false,
  };
  const opened = await openMeeting(write, circumstances, meeting, group, ruled);
  await tell(write, circumstances, opened);
  if (opened.status === 'cancelled') return;
  // Open from now on, it opens no more, which is when others are seated and shown.
  await seatStandIns(write, circumstances, opened, group);
  await announce(write, circumstances, opened, group);
}

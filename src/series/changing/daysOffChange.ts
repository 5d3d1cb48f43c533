import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { changeMeeting, restoreMeeting } from '../../meetings/changing/change.ts';
import { readHolidays } from '../../meetings/holidays/holidays.ts';
import { TELL } from '../../meetings/letters/telling.ts';
import { meetingById } from '../../meetings/store.ts';
import { type Placed, place } from '../daysOff.ts';
import { isWithin, type Occurrence, occurrencesOf } from '../exceptions.ts';
import { announceSeries } from '../letters/announcement.ts';
import { tellSeriesLater } from '../letters/telling.ts';
import { reasonOf } from '../occurrences.ts';
import { reread } from '../planning/convene.ts';
import type { Series, Strand, Timing } from '../series.ts';
import { callOff } from './ending.ts';
import { auditSeries } from './wordingChange.ts';

/** Another policy for the days off: only the meetings that fall on one, and were let be, change. */
export async function changeDaysOff(
  write: Write,
  circumstances: Circumstances,
  before: Series,
  daysOff: Timing['daysOff'],
  group: Group,
): Promise<Series> {
  await write.tx.series.update({
    where: { id: before.id },
    data: { daysOff, updatedAt: toDate(circumstances.now) },
  });
  const wanted = await reread(write, before.id);
  for (const strand of before.strands) {
    const found = await differences(write, circumstances, before, wanted, strand);
    for (const { old, place: where } of found) {
      await follow(write, circumstances, strand, old, where, group);
    }
    // Whoever is not concerned is not told.
    if (found.length === 0) continue;
    const data = { daysOff, sequence: { increment: 1 } };
    await write.tx.strand.update({ where: { id: strand.id }, data });
  }
  const after = await reread(write, before.id);
  auditSeries(write, 'series.daysOff', before, after);
  await tellSeriesLater(write, circumstances, after);
  await announceSeries(write, circumstances, after, group);
  return after;
}

interface Difference {
  readonly old: Occurrence;
  readonly place: Placed;
}

/** Where a meeting still is where the old policy put it, and the new one wants it elsewhere. */
async function differences(
  write: Write,
  { now }: Circumstances,
  before: Series,
  after: Series,
  { id, recurrence: { rhythm, until } }: Strand,
): Promise<Difference[]> {
  const holidays = await readHolidays(write.tx);
  const all = await occurrencesOf(write.tx, id);
  const coming = all.filter(
    ({ slot }) => slot.epochMilliseconds > now.epochMilliseconds && isWithin(slot, until),
  );
  const slots = coming.map(({ slot }) => slot);
  const was = place(slots, { rhythm, daysOff: before.daysOff, holidays });
  const wanted = place(slots, { rhythm, daysOff: after.daysOff, holidays });
  return coming.flatMap((old, index) => {
    const [then, next] = [was[index], wanted[index]];
    if (!then || !next || !isAt(old, then.start) || isAt(old, next.start)) return [];
    return [{ old, place: next }];
  });
}

const isAt = ({ cancelled, held }: Occurrence, start: Temporal.ZonedDateTime | undefined) =>
  start ? !cancelled && held.start.epochMilliseconds === start.epochMilliseconds : cancelled;

async function follow(
  write: Write,
  circumstances: Circumstances,
  { duration }: Strand,
  old: Occurrence,
  { start, dayOff }: Placed,
  group: Group,
): Promise<void> {
  if (!start) return callOff(write, circumstances, old, reasonOf(dayOff), group);
  const meeting = await meetingById(write.tx, old.id);
  if (!meeting) return;
  const held =
    meeting.status === 'cancelled'
      ? await restoreMeeting(write, circumstances, meeting, group)
      : meeting;
  const slot = { ...held, start, end: start.add({ minutes: duration }) };
  await changeMeeting(write, circumstances, held, slot, group);
  // One letter about the series tells of them all.
  await write.unschedule(old.id, TELL);
}

import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { letPointsWait, listWaitingPoints } from '../../meetings/agenda/waitingPoints.ts';
import { announce, retractAnnouncement } from '../../meetings/letters/notify.ts';
import { TELL } from '../../meetings/letters/telling.ts';
import { OPENING } from '../../meetings/opening.ts';
import { REMINDER, retractReminders } from '../../meetings/reminders/reminding.ts';
import { meetingById } from '../../meetings/store.ts';
import { type Occurrence, occurrencesOf } from '../exceptions.ts';
import { announceSeries } from '../letters/announcement.ts';
import { tellSeriesLater } from '../letters/telling.ts';
import { reread } from '../planning/convene.ts';
import type { Series, Strand } from '../series.ts';
import { UPKEEP } from '../upkeep.ts';
import { auditSeries } from './wordingChange.ts';

/** Puts an end to a series: what is left after its last day is called off. */
export async function endSeries(
  write: Write,
  circumstances: Circumstances,
  before: Series,
  lastDay: Temporal.PlainDate,
  reason: string,
  group: Group,
): Promise<Series> {
  await write.tx.series.update({
    where: { id: before.id },
    data: {
      endsOn: lastDay.toString(),
      endedAt: toDate(circumstances.now),
      updatedAt: toDate(circumstances.now),
    },
  });
  for (const strand of before.strands) {
    const left = await endStrand(write, circumstances, strand, lastDay);
    for (const one of left) await callOff(write, circumstances, one, reason, group);
  }
  await write.unschedule(before.id, UPKEEP);
  const series = await reread(write, before.id);
  auditSeries(write, 'series.end', before, series);
  await tellSeriesLater(write, circumstances, series);
  await announceSeries(write, circumstances, series, group);
  await listWaitingPoints(write.tx, group.id, circumstances.now);
  return series;
}

/**
 * Ends a strand: its rule gives nothing after that day. One whose last meeting comes before that day
 * has ended already: its end stays where people were told it is.
 * @returns the meetings written beyond, in the order of the rule
 */
export async function endStrand(
  write: Write,
  { now }: Circumstances,
  { id, recurrence, writtenUntil }: Strand,
  lastDay: Temporal.PlainDate,
): Promise<Occurrence[]> {
  const { until, start } = recurrence;
  if (until && Temporal.PlainDate.compare(until, lastDay) <= 0) return [];
  const all = await occurrencesOf(write.tx, id);
  const beyond = all.filter(({ slot }) => isAfter(slot, lastDay));
  // Those called off when it ended before are beyond its end already.
  const given = beyond.filter(({ slot }) => !until || !isAfter(slot, until));
  const written = until && isAfter(writtenUntil.toZonedDateTimeISO(start.timeZoneId), until);
  if (written && given.length === 0) return [];
  await write.tx.strand.update({
    where: { id },
    data: { endsOn: lastDay.toString(), sequence: { increment: 1 } },
  });
  return beyond.filter(({ held }) => held.end.epochMilliseconds > now.epochMilliseconds);
}

const isAfter = (moment: Temporal.ZonedDateTime, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(moment.toPlainDate(), day) > 0;

/** A meeting that its series gives no more. Its invitees learn it by the letter about the series. */
export async function callOff(
  write: Write,
  circumstances: Circumstances,
  { id, opened, cancelled, sequence }: Occurrence,
  reason: string,
  group: Group,
): Promise<void> {
  if (cancelled) return;
  const before = opened ? await meetingById(write.tx, id) : undefined;
  await write.tx.meeting.update({
    where: { id },
    data: {
      status: 'cancelled',
      cancelReason: reason,
      sequence: sequence + 1,
      updatedAt: toDate(circumstances.now),
    },
  });
  await write.unschedule(id, OPENING, REMINDER, TELL);
  await letPointsWait(write.tx, id);
  const after = before && (await meetingById(write.tx, id));
  if (!before || !after) return;
  await retractReminders(write, before);
  retractAnnouncement(write, before, after, group);
  await announce(write, circumstances, after, group);
}

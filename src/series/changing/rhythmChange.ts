import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Invitee } from '../../meetings/attendance/invitees.ts';
import type { Occurrence } from '../exceptions.ts';
import { announceSeries } from '../letters/announcement.ts';
import { tellSeriesLater } from '../letters/telling.ts';
import { addStrands, columnsOf, reread } from '../planning/convene.ts';
import type { Series, Timing } from '../series.ts';
import { callOff, endStrand } from './ending.ts';
import { leftBehind } from './leftBehind.ts';
import { rebind } from './rebinding.ts';
import { auditSeries } from './wordingChange.ts';

/**
 * Gives a series another rhythm or hour from a day on: its strands end the day before, others begin
 * with a new UID. The meetings written beyond keep their codes and agendas: each takes the place of
 * one of the same month; those left over are called off. What was moved or called off by hand stays as it is.
 */
export async function changeRhythm(
  write: Write,
  circumstances: Circumstances,
  before: Series,
  timing: Timing,
  reason: string,
  group: Group,
): Promise<Series> {
  const left = await leftBehind(write.tx, before, timing.from, circumstances.now);
  const { invitees, sequence, ended } = await endStrands(write, circumstances, before, timing.from);
  await forgetLeftOut(write, ended);
  await write.tx.series.update({
    where: { id: before.id },
    data: {
      ...columnsOf({ ...before, ...timing, from: before.from }),
      updatedAt: toDate(circumstances.now),
    },
  });
  const successor = { ...(await reread(write, before.id)), from: timing.from };
  const strands = await addStrands(write, circumstances, successor, group, invitees, sequence);
  const unused = await rebind(write, circumstances, left, strands, group);
  for (const one of unused) await callOff(write, circumstances, one, reason, group);
  const series = await reread(write, before.id);
  auditSeries(write, 'series.rhythm', before, series);
  await tellSeriesLater(write, circumstances, series);
  await announceSeries(write, circumstances, series, group);
  return series;
}

/** Those that the policy left out were never announced: their codes are free again. */
async function forgetLeftOut({ tx }: Write, ended: readonly Occurrence[]): Promise<void> {
  const silent = ended.filter(({ cancelled, opened }) => cancelled && !opened);
  const ids = silent.map(({ id }) => id);
  await tx.attendee.deleteMany({ where: { meetingId: { in: ids } } });
  await tx.meeting.deleteMany({ where: { id: { in: ids } } });
}

interface Ended {
  readonly invitees: readonly Invitee[];
  /** Where the SEQUENCE of what follows begins. */
  readonly sequence: number;
  /** The meetings written that the old rules give no more. */
  readonly ended: readonly Occurrence[];
}

async function endStrands(
  write: Write,
  circumstances: Circumstances,
  { strands }: Series,
  from: Temporal.PlainDate,
): Promise<Ended> {
  const lastDay = from.subtract({ days: 1 });
  const invitees = new Map<string, Invitee>();
  const ended: Occurrence[] = [];
  for (const strand of strands) {
    const { until } = strand.recurrence;
    if (until && Temporal.PlainDate.compare(until, lastDay) <= 0) continue;
    const list = await write.tx.strandInvitee.findMany({ where: { strandId: strand.id } });
    for (const invitee of list) invitees.set(invitee.personId, invitee);
    ended.push(...(await endStrand(write, circumstances, strand, lastDay)));
  }
  const sequence = Math.max(0, ...strands.map((strand) => strand.sequence + 2));
  return { invitees: [...invitees.values()], sequence, ended };
}

import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { type Recurrence, recurrencesOf } from '../../kernel/recurrence/expand.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Invitee } from '../../meetings/attendance/invitees.ts';
import { announceSeries } from '../letters/announcement.ts';
import { tellSeries } from '../letters/telling.ts';
import { writeOccurrences } from '../occurrences.ts';
import {
  frameOf,
  HORIZON,
  type Series,
  type Strand,
  type Timing,
  type Wording,
} from '../series.ts';
import { newSeriesCode } from '../seriesCode.ts';
import { seriesById, seriesCodes } from '../store.ts';
import { scheduleUpkeep } from '../upkeep.ts';

/** A series as it has been confirmed. */
export interface ConfirmedSeries extends Timing, Wording {
  readonly group: Group;
  readonly invitees: readonly Invitee[];
  readonly createdById: string | null;
}

/**
 * Puts a series in the register with a year of meetings, and invites everyone: one letter for all
 * of them.
 */
export async function conveneSeries(
  write: Write,
  circumstances: Circumstances,
  plan: ConfirmedSeries,
): Promise<Series> {
  const id = await createSeries(write, circumstances, plan);
  await addStrands(write, circumstances, await reread(write, id), plan.group, plan.invitees);
  const series = await reread(write, id);
  write.audit({
    action: 'series.convene',
    subjectType: 'series',
    subjectId: id,
    about: plan.group.id,
    after: { code: series.code, rhythm: series.rhythm, time: String(series.time) },
  });
  await tellSeries(write, circumstances, series);
  await announceSeries(write, circumstances, series, plan.group);
  await scheduleUpkeep(write, circumstances, series);
  return series;
}

async function createSeries(
  { tx }: Write,
  { now }: Circumstances,
  plan: ConfirmedSeries,
): Promise<string> {
  const { group } = plan;
  const { id } = await tx.series.create({
    data: {
      ...columnsOf(plan),
      code: newSeriesCode(group.code, await seriesCodes(tx, group.id)),
      groupId: group.id,
      createdById: plan.createdById,
      createdAt: toDate(now),
      updatedAt: toDate(now),
    },
  });
  return id;
}

/** What the register holds of a series' timing and wording. */
export const columnsOf = (plan: Timing & Wording) => ({
  subject: plan.subject,
  place: plan.place,
  rhythm: JSON.stringify(plan.rhythm),
  time: plan.time.toString({ smallestUnit: 'minute' }),
  zone: plan.zone,
  duration: plan.duration,
  daysOff: plan.daysOff,
  startsOn: plan.from.toString(),
  endsOn: plan.until?.toString() ?? null,
});

/**
 * Adds a strand for each rule of a series' rhythm, with its list and a year of meetings.
 * @param sequence where its SEQUENCE begins: after that of the strand it follows
 */
export async function addStrands(
  write: Write,
  circumstances: Circumstances,
  series: Series,
  group: Group,
  invitees: readonly Invitee[],
  sequence = 0,
): Promise<Strand[]> {
  const strands: Strand[] = [];
  for (const recurrence of recurrencesOf(series.rhythm, frameOf(series))) {
    const strand = await createStrand(write, series, recurrence, sequence, circumstances.now);
    await write.tx.strandInvitee.createMany({
      data: invitees.map((invitee) => ({ ...listed(invitee), strandId: strand.id })),
    });
    const until = circumstances.now.add(HORIZON);
    await writeOccurrences(write, circumstances, series, strand, group, until);
    strands.push(strand);
  }
  return strands;
}

const listed = ({ personId, organizationId, role }: Invitee): Invitee => ({
  personId,
  organizationId,
  role,
});

async function createStrand(
  { tx }: Write,
  series: Series,
  recurrence: Recurrence,
  sequence: number,
  now: Temporal.Instant,
): Promise<Strand> {
  const { rhythm, rrule, start, until } = recurrence;
  const { duration, daysOff } = series;
  const [id, uid] = [randomUUID(), randomUUID()];
  // Nothing is written yet, and what its rule gave before today is held no more.
  const first = start.toInstant();
  const writtenUntil = Temporal.Instant.compare(first, now) > 0 ? first : now;
  await tx.strand.create({
    data: {
      id,
      uid,
      seriesId: series.id,
      rhythm: JSON.stringify(rhythm),
      rrule,
      zone: start.timeZoneId,
      duration,
      daysOff,
      startsAt: toDate(first),
      endsOn: until?.toString() ?? null,
      sequence,
      writtenUntil: toDate(writtenUntil),
    },
  });
  return { id, uid, recurrence, duration, daysOff, sequence, writtenUntil };
}

/** The series as the register now has it. */
export async function reread({ tx }: Write, id: string): Promise<Series> {
  const series = await seriesById(tx, id);
  if (!series) throw new Error(`series ${id} has vanished`);
  return series;
}

import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader } from '../kernel/database.ts';
import { type Rhythm, rhythmSchema } from '../kernel/recurrence/rhythm.ts';
import { toDay, toDayOrNone, toInstant } from '../kernel/time.ts';
import type { Series, Strand } from './series.ts';

const withStrands = { strands: { orderBy: { startsAt: 'asc' } } } as const;

type Row = Prisma.SeriesGetPayload<{ include: { strands: true } }>;

function toSeries(row: Row): Series {
  const { id, code, groupId, subject, place, zone, duration, daysOff } = row;
  return {
    id,
    code,
    groupId,
    subject,
    place,
    zone,
    duration,
    daysOff,
    rhythm: toRhythm(row.rhythm),
    time: Temporal.PlainTime.from(row.time),
    from: toDay(row.startsOn),
    until: toDayOrNone(row.endsOn),
    ended: row.endedAt !== null,
    strands: row.strands.map(toStrand),
  };
}

const toStrand = (row: Row['strands'][number]): Strand => ({
  id: row.id,
  uid: row.uid,
  sequence: row.sequence,
  duration: row.duration,
  daysOff: row.daysOff,
  writtenUntil: toInstant(row.writtenUntil),
  recurrence: {
    rhythm: toRhythm(row.rhythm),
    rrule: row.rrule,
    start: toInstant(row.startsAt).toZonedDateTimeISO(row.zone),
    until: toDayOrNone(row.endsOn),
  },
});

const toRhythm = (json: string): Rhythm => rhythmSchema.parse(JSON.parse(json));

/** The series of that code (GEC-S1). */
export async function seriesByCode(db: Reader, code: string): Promise<Series | undefined> {
  const row = await db.series.findUnique({ where: { code }, include: withStrands });
  return row ? toSeries(row) : undefined;
}

export async function seriesById(db: Reader, id: string): Promise<Series | undefined> {
  const row = await db.series.findUnique({ where: { id }, include: withStrands });
  return row ? toSeries(row) : undefined;
}

/** The series of these groups that go on after a day, the oldest first. */
export async function seriesOfGroups(
  db: Reader,
  groupIds: readonly string[],
  today: Temporal.PlainDate,
): Promise<Series[]> {
  const rows = await db.series.findMany({
    where: {
      groupId: { in: [...groupIds] },
      OR: [{ endsOn: null }, { endsOn: { gte: today.toString() } }],
    },
    orderBy: { createdAt: 'asc' },
    include: withStrands,
  });
  return rows.map(toSeries);
}

/** The codes of a group's series, those that ended too. */
export async function seriesCodes(db: Reader, groupId: string): Promise<string[]> {
  const rows = await db.series.findMany({ where: { groupId }, select: { code: true } });
  return rows.map(({ code }) => code);
}

/** The first day after that one on which somebody begins to sit in a group, or sits no more. */
export async function nextSeatDay(
  db: Reader,
  groupId: string,
  after: Temporal.PlainDate,
): Promise<Temporal.PlainDate | undefined> {
  const day = after.toString();
  const seats = await db.seat.findMany({
    where: { groupId, OR: [{ startsOn: { gt: day } }, { endsOn: { gte: day } }] },
    select: { startsOn: true, endsOn: true },
  });
  const days = seats.flatMap(({ startsOn, endsOn }) => [
    ...(startsOn > day ? [toDay(startsOn)] : []),
    ...(endsOn === null ? [] : [toDay(endsOn).add({ days: 1 })]),
  ]);
  return days.sort(Temporal.PlainDate.compare)[0];
}

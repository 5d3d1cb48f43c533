import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AnnualDate as Row } from '../../prisma/client/client.ts';
import type { Reader, Tx } from '../kernel/database.ts';
import { toDay, toDayOrNone } from '../kernel/time.ts';
import { type Reason, reasonSchema, type YearStatus } from './calendar.ts';

/** When a date was last announced: its day and hour. */
const toldSchema = z.object({ day: z.string(), time: z.string() });

export interface Told {
  readonly day: Temporal.PlainDate;
  readonly time: Temporal.PlainTime;
}

/** A date of the annual calendar, as the register keeps it. */
export interface KeptDate {
  readonly id: string;
  readonly year: number;
  readonly groupId: string;
  readonly slot: Temporal.PlainDate;
  /** Undefined: left out. */
  readonly day: Temporal.PlainDate | undefined;
  readonly time: Temporal.PlainTime;
  /** Minutes. */
  readonly duration: number;
  readonly reason: Reason | undefined;
  /** Somebody put it there. */
  readonly byHand: boolean;
  /** As people were last told of it; undefined: never, or that it is left out. */
  readonly told: Told | undefined;
  readonly meetingId: string | null;
}

function toKept(row: Row): KeptDate {
  const { id, year, groupId, duration, byHand, meetingId } = row;
  return {
    ...{ id, year, groupId, duration, byHand, meetingId },
    slot: toDay(row.slot),
    day: toDayOrNone(row.day),
    time: Temporal.PlainTime.from(row.time),
    reason: row.reason === null ? undefined : reasonSchema.parse(JSON.parse(row.reason)),
    told: row.told === null ? undefined : readTold(row.told),
  };
}

function readTold(json: string): Told {
  const { day, time } = toldSchema.parse(JSON.parse(json));
  return { day: toDay(day), time: Temporal.PlainTime.from(time) };
}

export async function keptDates(db: Reader, year: number): Promise<KeptDate[]> {
  const rows = await db.annualDate.findMany({
    where: { year },
    orderBy: [{ slot: 'asc' }, { groupId: 'asc' }],
  });
  return rows.map(toKept);
}

export async function keptDate(db: Reader, id: string): Promise<KeptDate | undefined> {
  const row = await db.annualDate.findUnique({ where: { id } });
  return row ? toKept(row) : undefined;
}

/** What is to be kept of a date. */
export type NewDate = Pick<
  KeptDate,
  'year' | 'groupId' | 'slot' | 'day' | 'time' | 'duration' | 'reason' | 'byHand'
>;

/** Keeps a date, known by its group and the day that its rhythm gives. @returns its id */
export async function keepDate(tx: Tx, date: NewDate): Promise<string> {
  const { groupId } = date;
  const slot = date.slot.toString();
  const data = {
    year: date.year,
    day: date.day?.toString() ?? null,
    time: date.time.toString({ smallestUnit: 'minute' }),
    duration: date.duration,
    reason: date.reason ? JSON.stringify(date.reason) : null,
    byHand: date.byHand,
  };
  const { id } = await tx.annualDate.upsert({
    where: { groupId_slot: { groupId, slot } },
    create: { groupId, slot, ...data },
    update: data,
  });
  return id;
}

/** Notes that people know of a date as it is now. */
export async function noteTold(tx: Tx, { id, day, time }: KeptDate): Promise<void> {
  const told = day
    ? JSON.stringify({ day: String(day), time: time.toString({ smallestUnit: 'minute' }) })
    : null;
  await tx.annualDate.update({ where: { id }, data: { told } });
}

/** Where the calendar of a year stands, and who brought it there. */
export interface Standing {
  readonly status: YearStatus;
  /** Who asked last that it be validated; null: nobody did. */
  readonly submittedById: string | null;
  readonly validatedById: string | null;
  readonly publishedById: string | null;
}

export async function standingOf(db: Reader, year: number): Promise<Standing> {
  const row = await db.annualCalendar.findUnique({ where: { year } });
  const nobody = { submittedById: null, validatedById: null, publishedById: null };
  return row ?? { status: 'proposed', ...nobody };
}

/** The years from that one on whose calendars somebody submitted, and nobody has validated since. */
export async function submittedYears(
  db: Reader,
  from: number,
): Promise<readonly { readonly year: number; readonly submittedById: string | null }[]> {
  return db.annualCalendar.findMany({
    where: { year: { gte: from }, status: 'proposed', submittedById: { not: null } },
    select: { year: true, submittedById: true },
    orderBy: { year: 'asc' },
  });
}

export async function setStanding(
  tx: Tx,
  year: number,
  standing: Partial<Standing>,
): Promise<void> {
  await tx.annualCalendar.upsert({
    where: { year },
    create: { year, ...standing },
    update: standing,
  });
}

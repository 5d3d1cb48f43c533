import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Write } from '../kernel/write.ts';
import { type HolidayCalendar, readHolidays } from '../meetings/holidays/holidays.ts';
import { daytimeFrom } from '../meetings/reminders/reminders.ts';
import type { Series } from './series.ts';
import { nextSeatDay } from './store.ts';

/** The kind of the jobs that keep a series going: its meetings written, its list of today. */
export const UPKEEP = 'series';

const EVERY = { hours: 28 * 24 };
const USEFUL = { hours: 365 * 24 };

/** A seat that changes hands is followed soon, and once though several change. */
const SOON = { minutes: 10 };

/**
 * Plans when a series is next looked after: after four weeks, or on the first day before then on which a
 * seat of its group passes to somebody else, whom nothing else would invite.
 */
export async function scheduleUpkeep(
  write: Write,
  { now }: Circumstances,
  { id, groupId, zone }: Pick<Series, 'id' | 'groupId' | 'zone'>,
): Promise<void> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const latest = now.add(EVERY);
  const day = await nextSeatDay(write.tx, groupId, today);
  const dueAt = day && daytimeFrom(startOf(day, zone), zone, await readHolidays(write.tx));
  const sooner = dueAt !== undefined && Temporal.Instant.compare(dueAt, latest) < 0;
  scheduleAt(write, id, sooner ? dueAt : latest);
}

const startOf = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone }).toInstant();

/** Plans that a series is looked after soon, in the daytime: nobody is woken by a change at midnight. */
export const scheduleUpkeepSoon = (
  write: Write,
  { now }: Circumstances,
  { id, zone }: Pick<Series, 'id' | 'zone'>,
  holidays: HolidayCalendar,
): void => scheduleAt(write, id, daytimeFrom(now.add(SOON), zone, holidays));

function scheduleAt(write: Write, id: string, dueAt: Temporal.Instant): void {
  write.schedule({
    kind: UPKEEP,
    dedupeKey: `${UPKEEP}:${id}:${dueAt}`,
    subjectId: id,
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

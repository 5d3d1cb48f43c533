import type { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Write } from '../kernel/write.ts';
import type { HolidayCalendar } from '../meetings/holidays.ts';
import { daytimeFrom } from '../meetings/reminders.ts';
import type { Series } from './series.ts';

/** The kind of the jobs that keep a series going: its meetings written, its list of today. */
export const UPKEEP = 'series';

const EVERY = { hours: 28 * 24 };
const USEFUL = { hours: 365 * 24 };

/** A seat that changes hands is followed soon, and once though several change. */
const SOON = { minutes: 10 };

/** Plans when a series is next looked after. */
export const scheduleUpkeep = (write: Write, { now }: Circumstances, { id }: Identified): void =>
  scheduleAt(write, id, now.add(EVERY));

/** Plans that a series is looked after soon, in the daytime: nobody is woken by a change at midnight. */
export const scheduleUpkeepSoon = (
  write: Write,
  { now }: Circumstances,
  { id, zone }: Pick<Series, 'id' | 'zone'>,
  holidays: HolidayCalendar,
): void => scheduleAt(write, id, daytimeFrom(now.add(SOON), zone, holidays));

type Identified = Pick<Series, 'id'>;

function scheduleAt(write: Write, id: string, dueAt: Temporal.Instant): void {
  write.schedule({
    kind: UPKEEP,
    dedupeKey: `${UPKEEP}:${id}:${dueAt}`,
    subjectId: id,
    dueAt,
    usefulUntil: dueAt.add(USEFUL),
  });
}

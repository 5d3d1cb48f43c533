import { Temporal } from 'temporal-polyfill';
import type { Circumstances } from '../kernel/circumstances.ts';
import { BAMAKO } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { isWeekend } from '../meetings/holidays.ts';
import type { Series } from './series.ts';

/** The kind of the jobs that keep a series going: its meetings written, its list of today. */
export const UPKEEP = 'series';

const EVERY = { hours: 28 * 24 };
const USEFUL = { hours: 365 * 24 };

/** A seat that changes hands is followed soon, and once though several change. */
const SOON = { minutes: 10 };
/** Letters may leave then: nobody is woken by what changes at midnight. */
const OPENS = Temporal.PlainTime.from('08:00');
const CLOSES = Temporal.PlainTime.from('18:00');

/** Plans when a series is next looked after. */
export const scheduleUpkeep = (write: Write, { now }: Circumstances, { id }: Identified): void =>
  scheduleAt(write, id, now.add(EVERY));

/** Plans that a series is looked after soon, in office hours. */
export const scheduleUpkeepSoon = (
  write: Write,
  { now }: Circumstances,
  { id }: Identified,
): void => scheduleAt(write, id, inOfficeHours(now.add(SOON)));

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

/** That moment, or the next at which the secretariat's offices open. */
export function inOfficeHours(moment: Temporal.Instant): Temporal.Instant {
  const local = moment.toZonedDateTimeISO(BAMAKO);
  const time = local.toPlainTime();
  const open =
    Temporal.PlainTime.compare(time, OPENS) >= 0 && Temporal.PlainTime.compare(time, CLOSES) < 0;
  if (open && !isWeekend(local.toPlainDate())) return moment;
  let day = local.toPlainDate();
  if (Temporal.PlainTime.compare(time, OPENS) >= 0) day = day.add({ days: 1 });
  while (isWeekend(day)) day = day.add({ days: 1 });
  return day.toZonedDateTime({ timeZone: BAMAKO, plainTime: OPENS }).toInstant();
}

import { Temporal } from 'temporal-polyfill';
import { remember, rememberText } from './remember.ts';

/** The zone of the secretariat, and the default of everybody: UTC+0 all year. */
export const BAMAKO = 'Africa/Bamako';

/** What the database holds, as an instant. */
export const toInstant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** An instant, as the database holds it. */
export const toDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

/** A calendar day, as the database holds it (`2027-03-04`): a register names the same ones over and over. */
export const toDay = rememberText((iso) => Temporal.PlainDate.from(iso));

/** The same, of a column that may be empty. */
export const toDayOrNone = (iso: string | null): Temporal.PlainDate | undefined =>
  iso === null ? undefined : toDay(iso);

/** What a wall clock shows in `zone` at that instant. */
export const inZone = (instant: Temporal.Instant, zone: string): Temporal.ZonedDateTime =>
  instant.toZonedDateTimeISO(zone);

/** The days of an instant, by zone: that of « now » is asked for over and over while one answers. */
const daysOf = remember((_instant: Temporal.Instant) => new Map<string, Temporal.PlainDate>());

/** The calendar day of that instant in `zone`. */
export function dayIn(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  const days = daysOf(instant);
  const day = days.get(zone) ?? inZone(instant, zone).toPlainDate();
  days.set(zone, day);
  return day;
}

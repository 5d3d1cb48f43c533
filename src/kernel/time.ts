import { Temporal } from 'temporal-polyfill';

/** The zone of the secretariat, and the default of everybody: UTC+0 all year. */
export const BAMAKO = 'Africa/Bamako';

/** What the database holds, as an instant. */
export const toInstant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** An instant, as the database holds it. */
export const toDate = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

/** What a wall clock shows in `zone` at that instant. */
export const inZone = (instant: Temporal.Instant, zone: string): Temporal.ZonedDateTime =>
  instant.toZonedDateTimeISO(zone);

/** The calendar day of that instant in `zone`. */
export const dayIn = (instant: Temporal.Instant, zone: string): Temporal.PlainDate =>
  inZone(instant, zone).toPlainDate();

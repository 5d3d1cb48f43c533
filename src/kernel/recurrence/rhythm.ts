import { z } from 'zod';

/** ISO days of the week (1 = Monday), in order. */
const weekdays = z.array(z.number().int().min(1).max(7)).min(1).readonly();

/** Two that may be one: the fourth Tuesday is often the last, the 28th of February always is. */
const apart = (greatest: number) => (values: readonly number[]) =>
  !(values.includes(greatest) && values.includes(-1));

/** Which of them in a month: 1 to 4, or -1 for the last. A fifth one is not known to Outlook. */
const ordinals = z
  .array(z.union([z.number().int().min(1).max(4), z.literal(-1)]))
  .min(1)
  .refine(apart(4))
  .readonly();

/**
 * Days of the month: 1 to 28, or -1 for the last. Of the 29th to the 31st RFC 5545 skips the months
 * that have none, where Outlook takes their last day: nobody can say them to both.
 */
const dates = z
  .array(z.union([z.number().int().min(1).max(28), z.literal(-1)]))
  .min(1)
  .refine(apart(28))
  .readonly();

const monthDays = z.union([
  /** « le premier jeudi »; with several weekdays, the nth of all of them: the last working day. */
  z.object({ ordinals, weekdays }).readonly(),
  z.object({ dates }).readonly(),
]);

const every = z.number().int().min(1).max(99);

/** Months in which none is held, each year: « sauf août ». */
const except = z.array(z.number().int().min(1).max(12)).min(1).max(11).readonly().optional();

/** A rhythm as it is kept in the register. */
export const rhythmSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('week'), every, weekdays, except }).readonly(),
  z.object({ unit: z.literal('month'), every, days: monthDays, except }).readonly(),
  z
    .object({ unit: z.literal('year'), month: z.number().int().min(1).max(12), days: monthDays })
    .readonly(),
]);

/**
 * How meetings come back: « tous les lundis », « le premier jeudi du mois », « chaque année le
 * 15 janvier ». What people say, and what Outlook, Gmail and RFC 5545 understand alike.
 */
export type Rhythm = z.infer<typeof rhythmSchema>;

/** The days of a month or of a year's month. */
export type MonthDays = z.infer<typeof monthDays>;

/** The months in which none of its meetings is held. */
export const monthsOffOf = (rhythm: Rhythm): readonly number[] =>
  rhythm.unit === 'year' ? [] : (rhythm.except ?? []);

/** Monday to Friday. */
export const WORKING_WEEK: readonly number[] = [1, 2, 3, 4, 5];

/** « le dernier jour ouvré »: counted among the days of the working week. */
export const isOfWorkingDays = (days: MonthDays): boolean =>
  'weekdays' in days && days.weekdays.length === WORKING_WEEK.length;

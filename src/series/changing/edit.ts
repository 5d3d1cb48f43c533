import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import { isOfWorkingDays, type Rhythm, rhythmSchema } from '../../kernel/recurrence/rhythm.ts';
import { checkedDuration } from '../../meetings/planning/planReading.ts';
import { lastDay } from '../planning/plan.ts';
import type { SeriesRequest } from '../planning/seriesRequest.ts';
import type { Series, Timing, Wording } from '../series.ts';

const daysOffSchema = z.enum(['skip', 'before', 'after', 'keep']);

const timingSchema = z.object({
  rhythm: rhythmSchema,
  time: z.string(),
  zone: z.string(),
  duration: z.number(),
  from: z.string(),
  until: z.string().optional(),
});

/** A change of a series, as its draft keeps it. */
export const editSchema = z.object({
  code: z.string(),
  wording: z.object({ place: z.string(), subject: z.string() }).optional(),
  timing: timingSchema.optional(),
  daysOff: daysOffSchema.optional(),
  /** The state of the series the preview was made from. */
  state: z.string(),
});

type StoredEdit = z.infer<typeof editSchema>;

/** What is to change in a series; what is absent stays. */
export interface SeriesEdit {
  readonly wording?: Wording;
  /** Another rhythm or hour, from a day on. */
  readonly timing?: Timing;
  /** Another policy for the days off, at the same rhythm. */
  readonly daysOff?: Timing['daysOff'];
}

/**
 * What a sentence changes in a series.
 * @throws DomainError `series.noChange`, `meeting.badDuration`, `rhythm.never`
 */
export function editOf(
  series: Series,
  request: SeriesRequest,
  today: Temporal.PlainDate,
): SeriesEdit {
  const { place = series.place, subject = series.subject } = request;
  const reworded = place !== series.place || subject !== series.subject;
  const timing = timingOfRequest(series, request, today);
  const { daysOff } = request;
  const otherPolicy = !timing && daysOff !== undefined && daysOff !== series.daysOff;
  if (!reworded && !timing && !otherPolicy) {
    throw new DomainError('series.noChange', { code: series.code });
  }
  return {
    ...(reworded ? { wording: { place, subject } } : {}),
    ...(timing ? { timing } : {}),
    ...(otherPolicy ? { daysOff } : {}),
  };
}

/**
 * The timing that a sentence gives instead of another, from that day on; undefined when it says none.
 * @throws DomainError `meeting.badDuration`, `rhythm.never`
 */
export function timingOfRequest(
  series: Timing,
  { said, onlyWeekday, duration, daysOff = series.daysOff }: SeriesRequest,
  today: Temporal.PlainDate,
): Timing | undefined {
  const { rhythm } = said;
  const told = rhythm ?? said.time ?? said.zone ?? said.duration ?? duration;
  if (told === undefined) return undefined;
  const from = Temporal.PlainDate.compare(said.from, today) > 0 ? said.from : today;
  const timing: Timing = {
    rhythm: rhythm && onlyWeekday ? likeBefore(rhythm, series.rhythm) : (rhythm ?? series.rhythm),
    time: said.time ?? series.time,
    zone: said.zone ?? series.zone,
    duration: checkedDuration(said.duration ?? duration ?? series.duration),
    from,
    until: said.until ?? series.until,
    daysOff,
  };
  return { ...timing, until: lastDay(timing, said.count) };
}

/**
 * « le vendredi » of a series of first Thursdays is the first Friday; of every second Monday, every
 * second Friday. What says more is taken as it is.
 */
function likeBefore(said: Rhythm, before: Rhythm): Rhythm {
  if (said.unit !== 'week' || said.every > 1 || said.weekdays.length > 1) return said;
  if (before.unit === 'week') return { ...said, every: before.every };
  if (!('weekdays' in before.days) || isOfWorkingDays(before.days)) return said;
  return { ...before, days: { ...before.days, weekdays: said.weekdays } };
}

/** The state of a series, in short: when it is no longer the same, the preview is shown again. */
export const stateOf = (series: Series): string => {
  const { rhythm, time, zone, duration, until, place, subject, daysOff, ended } = series;
  return JSON.stringify({ rhythm, time, zone, duration, until, place, subject, daysOff, ended });
};

/** A change as its draft keeps it. */
export const storeEdit = (series: Series, edit: SeriesEdit): StoredEdit => ({
  code: series.code,
  state: stateOf(series),
  ...(edit.wording ? { wording: { ...edit.wording } } : {}),
  ...(edit.daysOff ? { daysOff: edit.daysOff } : {}),
  ...(edit.timing
    ? {
        timing: {
          rhythm: edit.timing.rhythm,
          time: edit.timing.time.toString(),
          zone: edit.timing.zone,
          duration: edit.timing.duration,
          from: edit.timing.from.toString(),
          ...(edit.timing.until ? { until: edit.timing.until.toString() } : {}),
        },
        daysOff: edit.timing.daysOff,
      }
    : {}),
});

/** A draft read back. */
export function restoreEdit({ wording, timing, daysOff }: StoredEdit): SeriesEdit {
  if (!timing) return { ...(wording ? { wording } : {}), ...(daysOff ? { daysOff } : {}) };
  return {
    ...(wording ? { wording } : {}),
    timing: {
      ...timing,
      daysOff: daysOff ?? 'keep',
      time: Temporal.PlainTime.from(timing.time),
      from: Temporal.PlainDate.from(timing.from),
      until: timing.until === undefined ? undefined : Temporal.PlainDate.from(timing.until),
    },
  };
}

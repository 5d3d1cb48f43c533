import type { Temporal } from 'temporal-polyfill';
import { findWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { withHourMarks } from './hurriedHour.ts';

/** An hour that is said without a day: the day is asked for, and the hour is not lost. */
export interface HourSaid {
  readonly time: Temporal.PlainTime;
  /** From the hour to the end that is said (« de 15h à 17h »). */
  readonly minutes?: number;
  /** The sentence without it, when what is left is surely no day (« demin 10h »). */
  readonly rest: string;
}

/** « à 15h au PNUD »; nothing when what may be a day is said too (« fin mars à 10h »). */
export function hourSaid(text: string, now: Temporal.ZonedDateTime): HourSaid | undefined {
  const when = onTheNextDay(withHourMarks(text), now);
  if (!when?.time) return undefined;
  const { date, time, end, rest } = when;
  const start = date.toPlainDateTime(time);
  const left = PLACE.test(rest) ? rest : text;
  return { time, rest: left, ...(end ? { minutes: start.until(end).total('minutes') } : {}) };
}

/** What stands beside an hour that is said without a day: « à 11h, salle bleue ». */
export const besideHour = (text: string, now: Temporal.ZonedDateTime): string | undefined => {
  const when = onTheNextDay(withHourMarks(text), now);
  return when?.time ? when.rest : undefined;
};

const PLACE = /^(?:au|aux|à|a|chez|dans|salle|avec|pour|sur)(?!\p{L})/iu;

/** Any hour of the day after is to come. */
function onTheNextDay(text: string, now: Temporal.ZonedDateTime) {
  try {
    return findWhen(`${now.toPlainDate().add({ days: 1 })} ${text}`, now);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

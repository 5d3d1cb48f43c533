import { Temporal } from 'temporal-polyfill';
import { findClock } from '../../kernel/dates/clocks/findClock.ts';
import { DomainError } from '../../kernel/errors.ts';
import { timeInWords } from '../../kernel/locale/format.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Making } from './making.ts';

/** An hour said of a line, and the line without it. */
export interface Timed {
  readonly rest: string;
  /** Epoch milliseconds; absent when none is said. */
  readonly hour?: number;
}

/** « 1h de retard » and « jusqu'à 11 h » are no hour at which something took place. */
const ANOTHER = /\bde retard\b|\bjusqu'a\b|\bpendant\b|\bavance\b/u;

/** A watch may be that far ahead, in minutes. */
const TOLERANCE = 10;

/**
 * « PNUD 11h30 », « à 10h25 de la BM »: somebody notes it after the fact.
 * @throws DomainError `date.noSuchTime`, `seance.hourToCome`
 */
export function readHour(text: string, making: Pick<Making, 'meeting' | 'now' | 'locale'>): Timed {
  const found = ANOTHER.test(fold(text)) ? undefined : findClock(text);
  if (!found) return { rest: text };
  const { meeting, now, locale } = making;
  const plain = meeting.day.toPlainDateTime(found.time);
  const at = plain.toZonedDateTime(now.timeZoneId);
  if (Temporal.ZonedDateTime.compare(at, now.add({ minutes: TOLERANCE })) > 0) {
    throw new DomainError('seance.hourToCome', { time: timeInWords(at, locale) });
  }
  return { rest: found.rest, hour: at.epochMilliseconds };
}

import type { Temporal } from 'temporal-polyfill';
import { findDue } from './dues/due.ts';
import { piecesOf } from './pieces.ts';
import { Sentence } from './reading/sentence.ts';
import { parseWhen, type When } from './when.ts';

/** What a phrase says, on the wall of the zone of `now`: « 2027-03-04T10:00 », or « 2027-03-04 » without an hour. */
export interface Understood {
  start?: string;
  end?: string;
  due?: string;
}

/**
 * What Griot understands of a phrase, for the command line and its acceptance corpus. A due date is also the
 * start, unless the phrase gives a meeting with its hour beside it; « pour jeudi à 10 h » is only a meeting.
 * @throws DomainError date.*
 */
export function understand(phrase: string, now: Temporal.ZonedDateTime): Understood {
  const due = findDue(phrase, now);
  if (!due) return meeting(parseWhen(phrase, now));
  const date = due.date.toString();
  const beside = due.certain ? due.rest : phrase;
  if (tellsHour(beside))
    return { ...meeting(parseWhen(beside, now)), ...(due.certain ? { due: date } : {}) };
  const time = due.time?.toString({ smallestUnit: 'minute' });
  return { start: time ? `${date}T${time}` : date, due: date };
}

/** Whether a meeting with its hour is told: « la matrice du 4 mars » is none. */
function tellsHour(text: string): boolean {
  const pieces = piecesOf(new Sentence(text));
  return pieces.some(({ days }) => days) && pieces.some(({ clocks }) => clocks);
}

function meeting({ date, time, end, lastDay }: When): Understood {
  const start = time
    ? date.toPlainDateTime(time).toString({ smallestUnit: 'minute' })
    : date.toString();
  const last = end?.toString({ smallestUnit: 'minute' }) ?? lastDay?.toString();
  return last ? { start, end: last } : { start };
}

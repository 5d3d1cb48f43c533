import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../errors.ts';
import { minutesOf } from '../clocks/clock.ts';
import { type Anchor, type Day, settle } from '../days/day.ts';
import { readDistance } from '../days/distance.ts';
import { readDay, readDayAfter } from '../days/offsetDay.ts';
import { readSpan } from '../days/span.ts';
import { dayInWords } from '../reading/french.ts';
import { phrases, type Read } from '../reading/read.ts';
import { type Span, without } from '../reading/rest.ts';
import { Sentence } from '../reading/sentence.ts';
import { parseWhen } from '../when.ts';
import { readDeadline } from './deadline.ts';
import type { Deadline } from './dueTarget.ts';

/** The day by which something is due. */
export interface Due {
  readonly date: Temporal.PlainDate;
  /** « avant vendredi 18h »; a due date without an hour leaves the whole day. */
  readonly time?: Temporal.PlainTime;
  /** The sentence without the due date. */
  readonly rest: string;
}

/** A due date found in a sentence, and whether it can be nothing else. */
export interface FoundDue extends Due {
  /** « pour le 15 mars » may also be the date of a meeting: false. */
  readonly certain: boolean;
}

/**
 * The due date that a phrase is: « 31 mars », « fin mars », « d'ici vendredi », « 10 jours ».
 * @throws DomainError date.*
 */
export function parseDue(text: string, now: Temporal.ZonedDateTime): Due {
  const due = findDue(text, now) ?? afterDistance(text, now);
  if (due) return due;
  const { date, time, rest } = parseWhen(text, now);
  return { date, ...(time ? { time } : {}), rest };
}

/**
 * The last due date of a sentence, introduced by « échéance », « d'ici », « avant le », « pour le », « sous »,
 * « au plus tard », or said as « fin mars ». « Avant le 15 mars » is due on the 15th: the custom of the office.
 * Nothing when there is none.
 * @throws DomainError date.* for a due date that is wrong
 */
export function findDue(text: string, now: Temporal.ZonedDateTime): FoundDue | undefined {
  const sentence = new Sentence(text);
  const last = lastDeadline(sentence);
  if (!last) return undefined;
  const { deadline, other } = last;
  const dates = datesOf(deadline, now);
  if (other) refuseOther(dates.date, other, now);
  return { ...dates, rest: without(sentence, [last]), certain: deadline.certain };
}

interface PlacedDeadline extends Span {
  readonly deadline: Deadline;
  /** The day of « fin mars ou fin avril » that the sentence leaves open. */
  readonly other: Day | undefined;
}

function lastDeadline(sentence: Sentence): PlacedDeadline | undefined {
  let last: PlacedDeadline | undefined;
  let at = 0;
  while (at < sentence.length) {
    const read = sentence.fresh(at) ? readDeadline(sentence, at) : undefined;
    const other = read && readOther(sentence, read.next);
    if (read) last = { deadline: read.value, other: other?.value, from: at, to: read.next };
    at = other?.next ?? read?.next ?? skipDay(sentence, at);
  }
  return last;
}

const or = phrases('ou', '/', 'ou bien');

function readOther(sentence: Sentence, at: number): Read<Day> | undefined {
  const linked = or(sentence, at);
  if (!linked) return undefined;
  const deadline = readDeadline(sentence, linked.next);
  return deadline
    ? { value: deadline.value.day, next: deadline.next }
    : readDayAfter(sentence, linked.next);
}

/** @throws DomainError date.several */
function refuseOther(date: Temporal.PlainDate, other: Day, now: Temporal.ZonedDateTime): void {
  const second = settle(other, { today: now.toPlainDate(), toward: 'future' }).date;
  if (second.equals(date)) return;
  throw new DomainError('date.several', { first: dayInWords(date), second: dayInWords(second) });
}

/** « jusqu'au 6 mars » in « du 4 mars jusqu'au 6 mars » is the end of a meeting, and no due date. */
function skipDay(sentence: Sentence, at: number): number {
  if (!sentence.fresh(at)) return at + 1;
  return (readSpan(sentence, at) ?? readDay(sentence, at))?.next ?? at + 1;
}

function datesOf({ day, clock }: Deadline, now: Temporal.ZonedDateTime): Omit<Due, 'rest'> {
  const anchor: Anchor = { today: now.toPlainDate(), toward: 'future' };
  const { date } = settle(day, anchor);
  if (!clock) return { date };
  const time = date
    .toPlainDateTime()
    .add({ minutes: minutesOf(clock, day.part) })
    .toPlainTime();
  return { date, time };
}

/** « 10 jours », where a due date is expected. */
function afterDistance(text: string, now: Temporal.ZonedDateTime): Due | undefined {
  const sentence = new Sentence(text);
  const distance = readDistance(sentence, 0);
  if (!distance) return undefined;
  const date = distance.value(now.toPlainDate(), 1);
  return { date, rest: without(sentence, [{ from: 0, to: distance.next }]) };
}

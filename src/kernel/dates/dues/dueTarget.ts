import type { Clock } from '../clocks/clock.ts';
import { readClock } from '../clocks/clockReader.ts';
import { certain, type Day } from '../days/day.ts';
import { readDistance, readWholeDays } from '../days/distance.ts';
import { readDay } from '../days/offsetDay.ts';
import { readEveOfMonth, readFortnightEnd, readPeriodEnd, readWeekEnd } from '../days/period.ts';
import { readPlusLength } from '../days/plusLength.ts';
import { firstOf, phrases, type Read, type Reader, skip } from '../reading/read.ts';

/** A day by which something is due. */
export interface Deadline {
  readonly day: Day;
  readonly clock?: Clock | undefined;
  /** « pour le 15 mars » may be a due date or the date of a meeting; « avant le 15 mars » is a due date. */
  readonly certain: boolean;
}

const hour = phrases('a', ',', 'avant');
const midnight = phrases('minuit', 'a minuit');

/** A day, and the hour behind it. « Minuit » adds nothing: the whole day is there to finish. */
export const readDated: Reader<Deadline> = (sentence, at) => {
  const day = readPlusLength(sentence, at) ?? readPeriodEnd(sentence, at) ?? readDay(sentence, at);
  if (!day) return undefined;
  const whole = midnight(sentence, day.next);
  const clock = whole ? undefined : readClock(sentence, skip(hour, sentence, day.next));
  return {
    value: { day: day.value, clock: clock?.value, certain: true },
    next: whole?.next ?? clock?.next ?? day.next,
  };
};

/** « 10 jours », « deux semaines », « 48h »: counted from today. */
export const readLengthFromToday: Reader<Deadline> = (sentence, at) => {
  const distance = readDistance(sentence, at) ?? readWholeDays(sentence, at);
  return distance && due({ rule: ({ today }) => certain(distance.value(today, 1)) }, distance.next);
};

const due = (day: Day, next: number): Read<Deadline> => ({ value: { day, certain: true }, next });

const endOfDay = phrases(
  'fin de journee',
  'fin de la journee',
  'la fin de la journee',
  'la fin de journee',
  'fin du jour',
);

const readEndOfToday: Reader<Deadline> = (sentence, at) => {
  const end = endOfDay(sentence, at);
  return end && due({ rule: ({ today }) => certain(today) }, end.next);
};

/** « la semaine prochaine », « cette semaine », « la semaine du 8 mars »: its last working day. */
export const readWeekDue: Reader<Deadline> = (sentence, at) => {
  const end = readWeekEnd(sentence, skip(inWeek, sentence, at));
  return end && due(end.value, end.next);
};

const inWeek = phrases('dans la', 'la', 'au cours de la', 'dans le courant de la', 'courant', 'en');

/** « la 2e quinzaine d'avril »: said of a due date alone. */
const readFortnightDue: Reader<Deadline> = (sentence, at) => {
  const end = readFortnightEnd(sentence, at);
  return end && due(end.value, end.next);
};

const readBeforeMonth: Reader<Deadline> = (sentence, at) => {
  const end = readEveOfMonth(sentence, at);
  return end && due(end.value, end.next);
};

const readPlain = firstOf<Deadline>(readEndOfToday, readDated, readLengthFromToday);

/** Whatever may follow « avant ». */
export const readBefore = firstOf<Deadline>(readPlain, readBeforeMonth);

/** Whatever may follow « échéance » or « d'ici ». */
export const readTarget = firstOf<Deadline>(readPlain, readWeekDue, readFortnightDue);

import { DomainError } from '../../errors.ts';
import { hourIn, type Part } from '../reading/part.ts';
import type { Zone } from './zone.ts';

/** An hour as it was written. */
export interface Clock {
  readonly hour: number;
  /** Minutes after the hour; below zero for « moins le quart ». */
  readonly minutes: number;
  /** « minuit », which ends the day it is said of. */
  readonly midnight?: boolean;
  /** « du soir », « de l'après-midi ». */
  readonly part?: Part | undefined;
  /** « heure de Paris », when it is not the zone of the meeting. */
  readonly zone?: Zone | undefined;
  /** What leads to the hour: « à » makes it an hour, « de », « pour » and « ( » may make it a length. */
  readonly lead?: 'at' | 'of' | undefined;
  /** « deux heures », in letters. */
  readonly spelled?: boolean;
  readonly text: string;
}

/**
 * Minutes from the start of the day. « minuit » and « 24 h » are the end of the day they are said of (1440):
 * nobody who says « jeudi à minuit » means the night before.
 * @throws DomainError date.noSuchTime
 */
export function minutesOf(clock: Clock, part?: Part): number {
  const meant = clock.part ?? part;
  const hour = meant === undefined ? clock.hour : hourIn(meant, clock.hour);
  const total = hour === undefined ? -1 : hour * 60 + clock.minutes;
  if (exists(clock) && total >= 0) return total;
  throw new DomainError('date.noSuchTime', { text: clock.text });
}

function exists({ hour, minutes, midnight, part }: Clock): boolean {
  if (hour === 24) return midnight === true || minutes === 0;
  const noonOrMidnight = hour === 12 && part === 'morning';
  return hour < 24 && minutes < 60 && !noonOrMidnight;
}

/** As `minutesOf` for the end of a range, where « le matin de 9 h à 13 h » and « le soir de 20 h à 1 h » are right. */
export function endMinutesOf(clock: Clock, part?: Part): number {
  const fits = part === undefined || hourIn(part, clock.hour) !== undefined;
  return minutesOf(clock, fits ? part : undefined);
}

/** Whether an hour is so early that a length is more likely: « une réunion de 2 h », « pour une heure ». */
export function mayBeLength(clock: Clock): boolean {
  const early =
    clock.hour < 6 && clock.part === undefined && !clock.midnight && clock.zone === undefined;
  return early && (clock.lead === 'of' || (clock.lead === undefined && clock.spelled === true));
}

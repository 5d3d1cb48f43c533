import type { Temporal } from 'temporal-polyfill';
import type { HolidayCalendar } from '../../meetings/holidays/holidays.ts';
import { workingDaysAfter } from './followUpSteps.ts';

/** Whom each step of the ladder tells. */
export const RUNGS = ['coordinator', 'chair', 'troika'] as const;
export type Rung = (typeof RUNGS)[number];

/** After how many working days late each rung is told; 0: never. */
export type Ladder = readonly [number, number, number];

export const DEFAULT_LADDER: Ladder = [5, 15, 30];

/** Reads « 5,15,30 » as it is kept or typed; undefined when it is no ladder that climbs. */
export function readLadder(text: string): Ladder | undefined {
  const [first = 0, second = 0, third = 0, ...more] = (text.match(/\d{1,3}/gu) ?? []).map(Number);
  const climbing = [first, second, third].filter((days) => days > 0);
  const rises = climbing.every((days, index) => index === 0 || days > (climbing[index - 1] ?? 0));
  return more.length === 0 && climbing.length > 0 && rises ? [first, second, third] : undefined;
}

export const writeLadder = (ladder: Ladder): string => ladder.join(',');

/** When a rung is told, and the working day before, when the owner hears that it will be. */
export interface Rise {
  readonly rung: Rung;
  /** From 1. */
  readonly step: number;
  readonly warnOn: Temporal.PlainDate;
  readonly tellOn: Temporal.PlainDate;
}

/** The first rung above `after` that is to be told of a delay. */
export function nextRise(
  ladder: Ladder,
  after: number,
  due: Temporal.PlainDate,
  holidays: HolidayCalendar,
): Rise | undefined {
  const index = ladder.findIndex((days, at) => at >= after && days > 0);
  const [rung, days] = [RUNGS[index], ladder[index]];
  if (!rung || !days) return undefined;
  return {
    rung,
    step: index + 1,
    warnOn: workingDaysAfter(due, days - 1, holidays),
    tellOn: workingDaysAfter(due, days, holidays),
  };
}

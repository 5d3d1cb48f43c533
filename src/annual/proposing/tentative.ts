import type { Temporal } from 'temporal-polyfill';
import type { Group } from '../../kernel/directory.ts';
import type { YearDate, YearStatus } from '../calendar.ts';
import type { KeptDate, NewDate } from '../store.ts';
import { slotUid } from './dateUids.ts';
import { daysOfYear, type GroupRhythm } from './groupRhythm.ts';
import type { Obstacles } from './obstacles.ts';
import { propose } from './propose.ts';

/** What the dates of a year follow from. */
export interface Known {
  readonly year: number;
  readonly status: YearStatus;
  readonly groups: readonly { readonly group: Group; readonly inTheWay: Obstacles }[];
  readonly rhythms: ReadonlyMap<string, GroupRhythm>;
  /** The ids of the groups whose series go on in that year: they need no other rhythm. */
  readonly withSeries: ReadonlySet<string>;
  readonly kept: readonly KeptDate[];
}

/**
 * The dates of the annual calendar that are no meetings yet: as they are kept once validated; before,
 * as the rhythms of the groups propose them, with what was put elsewhere by hand.
 */
export function tentativeDates(known: Known): YearDate[] {
  return known.groups.flatMap(({ group, inTheWay }) =>
    datesOf(known, group, inTheWay).map((date) => toYearDate(date, group, inTheWay)),
  );
}

/** Those that somebody took out, on the day and at the hour that they had. */
export const takenOut = (known: Known): YearDate[] =>
  known.groups.flatMap(({ group, inTheWay }) =>
    datesOf(known, group, inTheWay)
      .filter(({ day, reason }) => day === undefined && reason?.kind === 'asked')
      .map((date) => toYearDate({ ...date, day: date.slot }, group, inTheWay)),
  );

/** The dates, as they are to be kept once validated. */
export const datesToKeep = (known: Known): NewDate[] =>
  known.groups.flatMap(({ group, inTheWay }) => datesOf(known, group, inTheWay));

function datesOf(known: Known, group: Group, inTheWay: Obstacles): readonly NewDate[] {
  const own = known.kept.filter(({ groupId }) => groupId === group.id);
  const dates = known.status === 'proposed' ? proposedFor(known, group, inTheWay, own) : own;
  const done = new Set(own.filter(({ meetingId }) => meetingId).map(({ slot }) => String(slot)));
  return dates.filter(({ slot }) => !done.has(String(slot)));
}

function proposedFor(
  { year, rhythms, withSeries }: Known,
  group: Group,
  inTheWay: Obstacles,
  own: readonly KeptDate[],
): NewDate[] {
  const byHand = own.filter((date) => date.byHand);
  const rhythm = withSeries.has(group.id) ? undefined : rhythms.get(group.id);
  const given = rhythm
    ? propose(daysOfYear(rhythm, group, year), rhythm.daysOff, inTheWay).map(
        (proposed): NewDate => ({
          ...{ year, groupId: group.id, byHand: false, ...proposed },
          time: rhythm.time,
          duration: rhythm.duration,
        }),
      )
    : [];
  const said = new Set(byHand.map(({ slot }) => String(slot)));
  return [...byHand, ...given.filter(({ slot }) => !said.has(String(slot)))];
}

function toYearDate(
  date: Omit<NewDate, 'year' | 'groupId' | 'byHand'>,
  group: Group,
  inTheWay: Obstacles,
): YearDate {
  const { slot, day, time, duration, reason } = date;
  return {
    ...{ group, slot, duration, reason, state: 'tentative' as const, code: undefined },
    uid: slotUid(group, slot),
    start: day && momentOf(day, time, group),
    inTheWay: day && inTheWay(day),
  };
}

/** That day and hour on the clocks of the group. */
export const momentOf = (
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  { zone }: Group,
): Temporal.ZonedDateTime => day.toZonedDateTime({ timeZone: zone, plainTime: time });

import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../kernel/database.ts';
import type { Directory, Group } from '../kernel/directory.ts';
import { type HolidayCalendar, readHolidays } from '../meetings/holidays/holidays.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { reviewsBetween } from '../reviews/store.ts';
import type { Series } from '../series/series.ts';
import { dayOf, isHeld, type Year, type YearDate } from './calendar.ts';
import { boundsOf } from './proposing/bounds.ts';
import { takeUid } from './proposing/dateUids.ts';
import { groupRhythms } from './proposing/groupRhythm.ts';
import { meetingUids } from './proposing/meetingUids.ts';
import { namesOf } from './proposing/names.ts';
import { obstaclesOf } from './proposing/obstacles.ts';
import { seriesDates, seriesOfYear } from './proposing/seriesDates.ts';
import { type Known, takenOut, tentativeDates } from './proposing/tentative.ts';
import { convenedDates, isPlanned, meetingsOfYear, standsFor } from './publishing/convenedDates.ts';
import { keptDates, standingOf } from './store.ts';

/** What the dates of these groups follow from, and what it was made of. */
interface Ground {
  readonly known: Known;
  readonly holidays: HolidayCalendar;
  readonly series: readonly Series[];
}

async function groundOf(
  db: Reader,
  directory: Directory,
  year: number,
  groups: readonly Group[],
): Promise<Ground> {
  const { from, to } = boundsOf(year);
  const holidays = await readHolidays(db);
  // A meeting may move over the end of the year.
  const reviews = await reviewsBetween(db, from.subtract({ days: 31 }), to.add({ days: 31 }));
  const series = await seriesOfYear(db, groups, year);
  const known: Known = {
    year,
    status: (await standingOf(db, year)).status,
    groups: groups.map((group) => ({
      group,
      inTheWay: obstaclesOf(group, directory, holidays, reviews),
    })),
    rhythms: await groupRhythms(db),
    withSeries: new Set(series.map(({ groupId }) => groupId)),
    kept: await keptDates(db, year),
  };
  return { known, holidays, series };
}

/** What the tentative dates of these groups follow from. */
export const knownOf = async (
  db: Reader,
  directory: Directory,
  year: number,
  groups: readonly Group[],
): Promise<Known> => (await groundOf(db, directory, year, groups)).known;

/** The meetings of these groups in a year: those of the register, of the series and of the calendar. */
export const readYear = async (
  db: Reader,
  directory: Directory,
  year: number,
  groups: readonly Group[],
): Promise<Year> => (await studyYear(db, directory, year, groups)).year;

/** The same, with what its tentative dates follow from. */
export async function studyYear(
  db: Reader,
  directory: Directory,
  year: number,
  groups: readonly Group[],
): Promise<{ readonly year: Year; readonly known: Known }> {
  const { known, holidays, series } = await groundOf(db, directory, year, groups);
  const ids = groups.map(({ id }) => id);
  const meetings = await meetingsOfYear(db, ids, year);
  const given = tentativeDates(known);
  const names = await namesOf(
    db,
    meetings.map(({ id }) => id),
  );
  const uids = meetingUids(meetings, names, given, known);
  const [planned, cancelled] = [
    meetings.filter(isPlanned),
    meetings.filter((one) => !isPlanned(one)),
  ];
  // What was called off and has no name for life leaves its UID to what takes its place.
  const lasting = meetings.filter((one) => isPlanned(one) || names.has(one.id));
  const taken = new Set(lasting.flatMap(({ id }) => uids.get(id) ?? []));
  const ahead = seriesDates(series, known, holidays).map((date) => inPlaceOf(date, given, taken));
  const tentative = given.flatMap((date) => beside(date, meetings, ahead));
  const dates = [...convenedDates(planned, known, uids), ...ahead, ...tentative].sort(inOrder);
  const held = new Set(dates.filter(isHeld).map(({ uid }) => uid));
  const calledOff = [...convenedDates(cancelled, known, uids), ...takenOut(known)].filter(
    ({ uid }, index, all) => !held.has(uid) && all.findIndex((one) => one.uid === uid) === index,
  );
  return { year: { year, status: known.status, dates, calledOff }, known };
}

/** A date of a series keeps the UID of the date of the calendar whose place it takes, if it is free. */
function inPlaceOf(date: YearDate, given: readonly YearDate[], taken: Set<string>): YearDate {
  const place = given.find((one) => isSame(one, date) && !taken.has(one.uid));
  return { ...date, uid: takeUid(place?.uid ?? date.uid, taken) };
}

/**
 * A tentative date beside what is no longer tentative: nothing when it is held already, left out
 * when its meeting was called off.
 */
function beside(
  date: YearDate,
  meetings: readonly Meeting[],
  ahead: readonly YearDate[],
): YearDate[] {
  const { group, slot, start } = date;
  const dated = { groupId: group.id, slot, day: start?.toPlainDate() };
  const standing = meetings.filter((meeting) => standsFor(meeting, dated));
  if (standing.some(isPlanned) || ahead.some((one) => isSame(one, date))) return [];
  if (standing.length === 0 || !start) return [date];
  return [{ ...date, start: undefined, inTheWay: undefined, reason: { kind: 'cancelled' } }];
}

const isSame = (one: YearDate, other: YearDate): boolean =>
  one.group === other.group && (one.slot.equals(other.slot) || dayOf(one).equals(dayOf(other)));

const inOrder = (one: YearDate, other: YearDate): number =>
  Temporal.PlainDate.compare(dayOf(one), dayOf(other)) ||
  (one.start?.epochMilliseconds ?? 0) - (other.start?.epochMilliseconds ?? 0) ||
  one.group.code.localeCompare(other.group.code);

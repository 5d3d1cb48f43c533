import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../kernel/database.ts';
import type { Directory, Group } from '../kernel/directory.ts';
import { expand } from '../kernel/recurrence/expand.ts';
import { type HolidayCalendar, readHolidays } from '../meetings/holidays.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingsBetween } from '../meetings/store.ts';
import { reviewsBetween } from '../reviews/store.ts';
import { place } from '../series/daysOff.ts';
import type { Series } from '../series/series.ts';
import { seriesOfGroups } from '../series/store.ts';
import { dayOf, type Year, type YearDate } from './calendar.ts';
import { groupRhythms } from './groupRhythm.ts';
import { type Obstacles, obstaclesOf } from './obstacles.ts';
import { keptDates, standingOf } from './store.ts';
import { type Known, tentativeDates } from './tentative.ts';

/** Days of a year, both included. */
export function boundsOf(year: number) {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return { from, to: from.with({ month: 12, day: 31 }) };
}

/** More meetings in a year than any secretariat holds. */
const MOST_MEETINGS = 5_000;

/** What the tentative dates of these groups follow from. */
export async function knownOf(
  db: Reader,
  directory: Directory,
  year: number,
  groups: readonly Group[],
): Promise<Known> {
  const { from, to } = boundsOf(year);
  const holidays = await readHolidays(db);
  // A meeting may move over the end of the year.
  const reviews = await reviewsBetween(db, from.subtract({ days: 31 }), to.add({ days: 31 }));
  const going = await seriesOfYear(db, groups, year);
  return {
    year,
    status: (await standingOf(db, year)).status,
    groups: groups.map((group) => ({
      group,
      inTheWay: obstaclesOf(group, directory, holidays, reviews),
    })),
    rhythms: await groupRhythms(db),
    withSeries: new Set(going.map(({ groupId }) => groupId)),
    kept: await keptDates(db, year),
  };
}

async function seriesOfYear(db: Reader, groups: readonly Group[], year: number): Promise<Series[]> {
  const { from, to } = boundsOf(year);
  const ids = groups.map(({ id }) => id);
  const series = await seriesOfGroups(db, ids, from);
  return series.filter((one) => !one.ended && Temporal.PlainDate.compare(one.from, to) <= 0);
}

/** The meetings of these groups in a year: those of the register, of the series and of the calendar. */
export async function readYear(
  db: Reader,
  directory: Directory,
  year: number,
  groups: readonly Group[],
): Promise<Year> {
  const known = await knownOf(db, directory, year, groups);
  const held = await convenedDates(db, known);
  const days = new Set(held.map((date) => `${date.group.id} ${dayOf(date)}`));
  const tentative = tentativeDates(known).filter(
    (date) => !days.has(`${date.group.id} ${dayOf(date)}`),
  );
  const ahead = await datesOfSeries(db, await seriesOfYear(db, groups, year), groups, year);
  const dates = [...held, ...ahead, ...tentative].sort(inOrder);
  return { year, status: known.status, dates };
}

const inOrder = (one: YearDate, other: YearDate): number =>
  Temporal.PlainDate.compare(dayOf(one), dayOf(other)) ||
  (one.start?.epochMilliseconds ?? 0) - (other.start?.epochMilliseconds ?? 0) ||
  one.group.code.localeCompare(other.group.code);

async function convenedDates(db: Reader, { year, groups }: Known): Promise<YearDate[]> {
  const byId = new Map(groups.map((one) => [one.group.id, one]));
  const meetings = await meetingsOf(db, [...byId.keys()], year);
  return meetings.flatMap((meeting) => {
    const found = byId.get(meeting.groupId);
    return found ? [convened(meeting, found.group, found.inTheWay)] : [];
  });
}

async function datesOfSeries(
  db: Reader,
  series: readonly Series[],
  groups: readonly Group[],
  year: number,
): Promise<YearDate[]> {
  const holidays = await readHolidays(db);
  return series.flatMap((one) => {
    const group = groups.find(({ id }) => id === one.groupId);
    return group ? notWritten(one, group, year, holidays) : [];
  });
}

/** Those held in that year on the clocks of their group. */
async function meetingsOf(db: Reader, ids: readonly string[], year: number): Promise<Meeting[]> {
  const { from, to } = boundsOf(year);
  // The days of every zone of the world.
  const begin = from.toZonedDateTime('UTC').subtract({ hours: 14 }).toInstant();
  const end = to.toZonedDateTime('UTC').add({ hours: 38 }).toInstant();
  const page = { skip: 0, take: MOST_MEETINGS };
  const found = await meetingsBetween(db, ids, begin, end, page);
  return found.filter(({ start }) => start.year === year);
}

function convened(meeting: Meeting, group: Group, inTheWay: Obstacles): YearDate {
  const { start, end, code, occurrence } = meeting;
  const day = start.toPlainDate();
  const slot = occurrence?.slot.toPlainDate() ?? day;
  const reason = slot.equals(day) ? inTheWay(day) : (inTheWay(slot) ?? { kind: 'asked' as const });
  return {
    group,
    slot,
    start,
    duration: start.until(end).total('minutes'),
    state: 'convened',
    code,
    reason,
  };
}

/** What a series will give beyond what the register holds of it. */
function notWritten(
  series: Series,
  group: Group,
  year: number,
  holidays: HolidayCalendar,
): YearDate[] {
  const { from, to } = boundsOf(year);
  const end = to.add({ days: 1 }).toZonedDateTime(series.zone).toInstant();
  return series.strands.flatMap(({ recurrence, writtenUntil }) => {
    const begin = from.toZonedDateTime(series.zone).toInstant();
    const first = Temporal.Instant.compare(begin, writtenUntil) < 0 ? writtenUntil : begin;
    const { rhythm } = recurrence;
    const placed = place(expand(recurrence, first, end), { ...series, rhythm, holidays });
    return placed.map(({ slot, start, dayOff }): YearDate => {
      const { duration, code } = series;
      const feast = dayOff && {
        kind: dayOff.feast === undefined ? ('weekend' as const) : ('holiday' as const),
        name: dayOff.feast ?? '',
        proposed: false,
      };
      return {
        group,
        slot: slot.toPlainDate(),
        start,
        duration,
        state: 'series',
        code,
        reason: feast,
      };
    });
  });
}

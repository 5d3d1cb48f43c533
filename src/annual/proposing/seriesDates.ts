import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { expand } from '../../kernel/recurrence/expand.ts';
import type { HolidayCalendar } from '../../meetings/holidays/holidays.ts';
import { place } from '../../series/daysOff.ts';
import type { Series } from '../../series/series.ts';
import { seriesOfGroups } from '../../series/store.ts';
import type { YearDate } from '../calendar.ts';
import { boundsOf } from './bounds.ts';
import { slotUid } from './dateUids.ts';
import type { Known } from './tentative.ts';

/** The series of these groups that go on in a year. */
export async function seriesOfYear(
  db: Reader,
  groups: readonly Group[],
  year: number,
): Promise<Series[]> {
  const { from, to } = boundsOf(year);
  const ids = groups.map(({ id }) => id);
  const series = await seriesOfGroups(db, ids, from);
  return series.filter((one) => !one.ended && Temporal.PlainDate.compare(one.from, to) <= 0);
}

/** What the series will give beyond what the register holds of them. */
export const seriesDates = (
  series: readonly Series[],
  { groups, year }: Known,
  holidays: HolidayCalendar,
): YearDate[] =>
  series.flatMap((one) => {
    const found = groups.find(({ group }) => group.id === one.groupId);
    return found ? notWritten(one, found, year, holidays) : [];
  });

function notWritten(
  series: Series,
  { group, inTheWay }: Known['groups'][number],
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
    const meant = placed.filter(({ dayOff }) => dayOff?.kind !== 'month');
    return meant.map(({ slot, start, dayOff }): YearDate => {
      const { duration, code } = series;
      const feast = dayOff && {
        kind: dayOff.kind === 'feast' ? ('holiday' as const) : ('weekend' as const),
        name: dayOff.kind === 'feast' ? dayOff.name : '',
        proposed: false,
      };
      return {
        ...{ group, start, duration, code, state: 'series', reason: feast },
        slot: slot.toPlainDate(),
        uid: slotUid(group, slot.toPlainDate()),
        inTheWay: start && inTheWay(start.toPlainDate()),
      };
    });
  });
}

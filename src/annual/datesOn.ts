import { Temporal } from 'temporal-polyfill';
import { may } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import { dayInWords, shortDay } from '../kernel/locale/format.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Block, type Button, type ListItem, list, warning } from '../kernel/messages/tree.ts';
import type { DayOff } from '../meetings/holidays/disturbed.ts';
import type { YearDate } from './calendar.ts';
import type { Obstacles } from './proposing/obstacles.ts';
import { nearestFree } from './proposing/propose.ts';
import { readable } from './show.ts';
import { dateLine } from './words.ts';
import { studyYear } from './year.ts';

/**
 * The dates of a calendar already validated that fall on a day off, each with what may be done of it.
 * Those of a calendar that is only proposed move by themselves.
 */
export async function datesOn(context: Context, { day, today }: DayOff): Promise<Block[]> {
  const { t, db, directory } = context;
  if (Temporal.PlainDate.compare(day, today) <= 0) return [];
  const { year, known } = await studyYear(db, directory, day.year, readable(context));
  if (year.status === 'proposed') return [];
  const there = year.dates.filter(
    ({ state, start }) => state === 'tentative' && start?.toPlainDate().equals(day),
  );
  if (there.length === 0) return [];
  const said = { count: there.length, year: String(day.year), day: dayInWords(day, t.locale) };
  const items = there.map((date): ListItem => {
    const found = known.groups.find(({ group }) => group.id === date.group.id);
    return {
      text: dateLine(t, date),
      buttons: found ? remedies(context, date, day, found.inTheWay) : [],
    };
  });
  return [warning(t('annual.onDayOff', said)), list(items)];
}

/** To the nearest day on which the group is free, before or after; or out of the calendar. */
function remedies(
  { t, actor, now }: Context,
  { group }: YearDate,
  day: Temporal.PlainDate,
  inTheWay: Obstacles,
): Button[] {
  if (!may(actor, 'calendrier.corriger', { group })) return [];
  const today = now.toZonedDateTimeISO(group.zone).toPlainDate();
  const moves = (['before', 'after'] as const)
    .flatMap((side) => nearestFree(day, side, inTheWay) ?? [])
    .filter((to) => to.year === day.year && Temporal.PlainDate.compare(to, today) > 0)
    .map((to) => ({
      id: sayId(`calendrier ${day.year} déplacer ${group.code} ${day} au ${to}`),
      label: t('annual.button.move', { day: shortDay(to, t.locale) }),
    }));
  const takeOut = {
    id: sayId(`calendrier ${day.year} retirer ${group.code} ${day}`),
    label: t('annual.button.takeOut'),
    style: 'danger' as const,
  };
  return [...moves, takeOut];
}

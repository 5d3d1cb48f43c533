import type { Temporal } from 'temporal-polyfill';
import { coordinatorsOf } from '../directory/mandateHolders.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Reader } from '../kernel/database.ts';
import { dayInWords, shortDay } from '../kernel/locale/format.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Block, type ListItem, list, warning } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { type HolidayCalendar, nextWorkingDay } from './holidays.ts';
import type { Meeting } from './meeting.ts';
import { meetingLine } from './messages.ts';
import { meetingsBetween } from './store.ts';

/** The planned meetings that are held on that day, on the clocks of their group. */
export async function meetingsOn(
  db: Reader,
  { directory, now }: Circumstances,
  day: Temporal.PlainDate,
): Promise<Meeting[]> {
  const ids = directory.groups.map(({ id }) => id);
  // The day of every zone of the world.
  const from = day.toZonedDateTime('UTC').subtract({ hours: 14 }).toInstant();
  const around = await meetingsBetween(db, ids, from, from.add({ hours: 52 }));
  return around.filter(
    ({ start, end }) =>
      start.toPlainDate().equals(day) && end.epochMilliseconds > now.epochMilliseconds,
  );
}

/** The meetings that a day off disturbs, each with the moves that can be previewed. */
export function disturbedBlocks(
  t: Translator,
  meetings: readonly Meeting[],
  day: Temporal.PlainDate,
  holidays: HolidayCalendar,
): Block[] {
  if (meetings.length === 0) return [];
  const said = t('meetings.holidays.disturbed', {
    count: meetings.length,
    day: dayInWords(day, t.locale),
  });
  return [warning(said), list(meetings.map((meeting) => offered(t, meeting, day, holidays)))];
}

function offered(
  t: Translator,
  meeting: Meeting,
  day: Temporal.PlainDate,
  holidays: HolidayCalendar,
): ListItem {
  const moves = ([-1, 1] as const).map((step) => nextWorkingDay(day, step, holidays));
  return {
    text: meetingLine(t, meeting),
    buttons: moves.map((to) => ({
      id: sayId(`reporter ${meeting.code} au ${to.toString()}`),
      label: t('meetings.holidays.move', { day: shortDay(to, t.locale) }),
    })),
  };
}

/** Tells those who coordinate each group that a day off has come upon its meetings. */
export function tellCoordinators(
  write: Write,
  { directory, now }: Circumstances,
  disturbed: readonly Meeting[],
  day: Temporal.PlainDate,
  name: string,
  holidays: HolidayCalendar,
  byId: string | undefined,
): void {
  const today = dayIn(now, BAMAKO);
  for (const group of directory.groups) {
    const own = disturbed.filter(({ groupId }) => groupId === group.id);
    if (own.length === 0) continue;
    for (const id of coordinatorsOf(directory, group, today)) {
      const person = directory.person(id);
      if (!person || id === byId) continue;
      const t = translator(person.locale);
      write.send({
        to: { person: id, by: 'chat' },
        about: group.id,
        dedupeKey: `holiday:${day.toString()}:${group.id}:${id}:${write.id}`,
        message: {
          subject: t('meetings.holidays.subject', { name, day: dayInWords(day, t.locale) }),
          blocks: disturbedBlocks(t, own, day, holidays),
        },
      });
    }
  }
}

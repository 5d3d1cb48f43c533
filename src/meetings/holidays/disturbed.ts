import { Temporal } from 'temporal-polyfill';
import { coordinatorsOf } from '../../directory/mandateHolders.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Reader } from '../../kernel/database.ts';
import { dayInWords, shortDay } from '../../kernel/locale/format.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, type ListItem, list, warning } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../meeting.ts';
import { meetingLine } from '../messages.ts';
import { meetingsBetween } from '../store.ts';
import { type HolidayCalendar, nextWorkingDay } from './holidays.ts';

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

/** A day that turns out to be off. */
export interface DayOff {
  readonly day: Temporal.PlainDate;
  /** « Tabaski ». */
  readonly name: string;
  readonly holidays: HolidayCalendar;
  /** Nothing is moved to a day that is past. */
  readonly today: Temporal.PlainDate;
}

/** Who reads. */
interface Whose {
  readonly t: Translator;
  /** By whose clock he lives. */
  readonly zone: string;
}

/** The meetings that a day off disturbs, each with what can be previewed: moved, or called off. */
export function disturbedBlocks(who: Whose, meetings: readonly Meeting[], dayOff: DayOff): Block[] {
  if (meetings.length === 0) return [];
  const { t } = who;
  const said = t('meetings.holidays.disturbed', {
    count: meetings.length,
    day: dayInWords(dayOff.day, t.locale),
  });
  return [warning(said), list(meetings.map((meeting) => offered(who, meeting, dayOff)))];
}

function offered(
  { t, zone }: Whose,
  meeting: Meeting,
  { day, name, holidays, today }: DayOff,
): ListItem {
  const moves = ([-1, 1] as const)
    .map((step) => nextWorkingDay(day, step, holidays))
    .filter((to) => Temporal.PlainDate.compare(to, today) > 0)
    .map((to) => ({
      id: sayId(`reporter ${meeting.code} au ${to.toString()}`),
      label: t('meetings.holidays.move', { day: shortDay(to, t.locale) }),
    }));
  const calledOff = {
    id: sayId(`annuler ${meeting.code} motif : ${name}`),
    label: t('meetings.holidays.callOff'),
    style: 'danger' as const,
  };
  return { text: meetingLine(t, meeting, zone), buttons: [...moves, calledOff] };
}

/** Tells those who coordinate each group that a day off has come upon its meetings. */
export function tellCoordinators(
  write: Write,
  { directory }: Circumstances,
  disturbed: readonly Meeting[],
  dayOff: DayOff,
  byId: string | undefined,
): void {
  const { day, name, today } = dayOff;
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
          blocks: disturbedBlocks({ t, zone: person.zone }, own, dayOff),
        },
      });
    }
  }
}

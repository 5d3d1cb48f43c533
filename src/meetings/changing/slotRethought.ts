import { Temporal } from 'temporal-polyfill';
import { splitLabels } from '../../kernel/commands/labels.ts';
import { mondayOf } from '../../kernel/dates/days/week.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import { A_WEEKDAY, WEEKDAYS } from '../../kernel/dates/reading/french.ts';
import type { Part } from '../../kernel/dates/reading/part.ts';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Slot } from '../meeting.ts';
import { withHourMarks } from '../planning/hurriedHour.ts';
import { hoursMeantLater } from '../planning/nightHour.ts';
import { placeKept } from '../planning/place/placeKept.ts';
import { withoutUnchanged } from '../planning/place/unchanged.ts';
import { isTalk } from '../planning/talk.ts';
import { placeWithLink } from '../videoLink.ts';
import { momentNear } from './dayOfMonth.ts';
import { withoutWhatWas } from './movedMeeting.ts';
import { placeBehindHour, readMovedPlace, roomNamed } from './movedPlace.ts';
import { lengthAdded } from './otherwise/lengthAdded.ts';
import type { Thought } from './secondThought.ts';
import { findShift, shifted } from './shift.ts';
import { SLOT_LABELS } from './slotLabels.ts';

/** « 11h et durée 1h30 »: those that need no colon. */
const BARE = ['lieu', 'duree'];

/** « pendant 1 h 30 », « et durée 1h30 ». */
const LASTS = /(?<!\p{L})(?:pendant|dure(?:ra)?)\s+(?=\d)/iu;
const AND_PART = /\s+et\s+(?=(?:l[ae]\s+)?(?:objet|sujet|lieu|salle|dur[ée]e)(?!\p{L}))/giu;

/**
 * What a slot becomes by « 16h », « vendredi 19 à 16h, à la BM », « une heure plus tard », « 11h au lieu de 10h et
 * durée 1h30 »; undefined as soon as anything else is said.
 * @param places where the groups meet of themselves
 */
export function slotRethought(
  slot: Slot,
  thought: Thought,
  places: readonly string[],
  now: Temporal.ZonedDateTime,
): Slot | undefined {
  const { link } = thought;
  const said = withoutUnchanged(thought.said);
  const meant = { ...thought, said };
  const after = said === '' && link !== undefined ? slot : slotSaid(slot, meant, places, now);
  if (!after || link === undefined) return after;
  return { ...after, place: placeWithLink(after.place, link) };
}

function slotSaid(
  slot: Slot,
  { said, isSecond }: Thought,
  places: readonly string[],
  now: Temporal.ZonedDateTime,
): Slot | undefined {
  const added = lengthAdded(said);
  const more = added && added.meeting === '' ? parseDuration(added.length) : undefined;
  if (more) return { ...slot, end: slot.end.add(more) };
  const { free, values } = splitLabels(parted(said), SLOT_LABELS, BARE);
  const spoken = [free, values.date, values.hour].filter(Boolean).join(' ');
  const moved = momentRethought(slot, withHourMarks(joined(withoutWhatWas(spoken))), now);
  const named = values.place ?? roomNamed(values.room);
  const told = named === undefined ? undefined : placeKept(named, slot.place);
  const at =
    moved.rest === '' ? undefined : placeSaid(moved.rest, places, isSecond || moved.isDated);
  if (moved.rest !== '' && at === undefined) return undefined;
  const length = values.duration === undefined ? undefined : parseDuration(values.duration);
  if (values.duration !== undefined && !length) return undefined;
  const { start, end } = moved;
  return {
    start,
    end: length ? start.add(length) : end,
    place: told ?? at ?? slot.place,
    subject: values.subject ?? slot.subject,
  };
}

/** « plutôt dans l'après-midi »: the part of the day that is said without an hour. */
export const partRethought = (
  { start }: Slot,
  { said }: Thought,
  now: Temporal.ZonedDateTime,
): Part | undefined => (said === '' ? undefined : momentIn(said, start, now)?.part);

const parted = (said: string): string => said.replace(LASTS, 'durée : ').replace(AND_PART, ', ');

/** Without what joins its parts: « le 26 à 11h et ». */
const joined = (said: string): string =>
  said.replace(
    /^(?:[\s,;]|(?:et|puis|avec|mets|mettez|ce sera)(?!\p{L}))+|(?:[\s,;.!]|(?<!\p{L})(?:et|puis|avec))+$/giu,
    '',
  );

/** Longer, it must be known for a place: « non, à la SHA de trancher ». */
const PLACE_WORDS = 3;

/** What people tell each other of a place is none: « à l'OMS la salle est grande ». @param isLed by « plutôt » or by an hour: « au revoir » alone is no place */
function placeSaid(said: string, places: readonly string[], isLed: boolean): string | undefined {
  if (isTalk(said)) return undefined;
  const rather = isLed && said.split(/\s+/u).length <= PLACE_WORDS ? 'finalement ' : '';
  const behind = isLed || !LED.test(said) ? placeBehindHour(said, places) : undefined;
  return readMovedPlace(`est ${rather}${said}`, places) ?? behind;
}

const LED = /^(?:au|aux|[àa]|chez)(?!\p{L})/iu;

interface Moved extends Pick<Slot, 'start' | 'end'> {
  readonly isDated: boolean;
  /** What is neither a day, an hour nor by how much it moves. */
  readonly rest: string;
}

function momentRethought({ start, end }: Slot, said: string, now: Temporal.ZonedDateTime): Moved {
  const length = start.until(end);
  const { shift, rest } = findShift(said, said);
  if (shift) {
    const moved = shifted(start, shift);
    return { start: moved, end: moved.add(length), isDated: true, rest: joined(rest) };
  }
  const when = said === '' ? undefined : momentIn(said, start, now);
  if (!when || when.lastDay) return { start, end, isDated: false, rest: said };
  const { timeZoneId: timeZone } = start;
  const plainTime = when.time ? meantTime(when.time, said) : start.toPlainTime();
  const moved = when.date.toZonedDateTime({ timeZone, plainTime });
  const until = when.end && meantEnd(when.end, said, when.date).toZonedDateTime(timeZone);
  const isAfter = until && Temporal.ZonedDateTime.compare(until, moved) > 0;
  return {
    start: moved,
    end: isAfter ? until : moved.add(length),
    isDated: when.rest !== said,
    rest: joined(when.rest),
  };
}

const meantTime = (time: Temporal.PlainTime, said: string): Temporal.PlainTime =>
  time.add({ hours: hoursMeantLater(said, time) });

/** « de 2h à 4h » ends on the same day, in the afternoon too. */
function meantEnd(
  end: Temporal.PlainDateTime,
  said: string,
  day: Temporal.PlainDate,
): Temporal.PlainDateTime {
  const hours = hoursMeantLater(said, end);
  return hours === 0 ? end : day.toPlainDateTime(end.toPlainTime().add({ hours }));
}

/** « vendredi », « le vendredi à 16h »: no day of the month. */
const WEEKDAY = new RegExp(
  String.raw`^(?:(?:le|à|a|au)\s+)?(${A_WEEKDAY})(?!\s*\d{1,2}(?!\s*(?:h|:)))(?=[\s,]|$)`,
  'iu',
);
const BESIDE = /^(?:(?:le|au)\s+lendemain|la\s+(veille))(?!\p{L})/iu;

/** A weekday is of the same week, « la veille » of the day before; an hour alone is of the same day. */
function momentIn(
  said: string,
  start: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): When | undefined {
  const day = start.toPlainDate();
  const weekday = WEEKDAYS.indexOf(WEEKDAY.exec(said)?.[1]?.toLowerCase() ?? '');
  const beside = BESIDE.exec(said)?.[1] ? -1 : 1;
  const dated =
    weekday < 0
      ? said.replace(BESIDE, day.add({ days: beside }).toString())
      : said.replace(WEEKDAY, mondayOf(day).add({ days: weekday }).toString());
  const sameDay = `${day.toString()} ${dated}`;
  return (
    found(() => momentNear(dated, start, now)) ??
    found(() => findWhen(sameDay, now.with({ hour: 0, minute: 0 })))
  );
}

function found(read: () => When | undefined): When | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

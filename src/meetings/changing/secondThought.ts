import type { Temporal } from 'temporal-polyfill';
import { mondayOf } from '../../kernel/dates/days/week.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Slot } from '../meeting.ts';
import { momentNear } from './dayOfMonth.ts';
import { readMovedPlace } from './movedPlace.ts';
import { findShift, shifted } from './shift.ts';

const LEAD =
  /^(?:(?:ah|euh|oups|pardon|non|bon|ok)[\s,!:.…–-]+)*(?:finalement|plut[oô]t|en fait|non|pardon|oups|rectification|erreur|je voulais dire|disons)(?:[\s,:!.…–-]+(?:plut[oô]t|finalement|c[’' ]est|ce sera|mets|mettez|disons|on dit|[àa](?!\s+(?:la\s+|l[’'])\S+$)))*[\s,:!.…–-]+(?=\S)/iu;
const TAIL = /[\s,]+(?:finalement|plut[oô]t)[\s.!]*$/iu;

/** Said of what waits and of nothing else, without a word for it. */
const PART =
  /^(?:(?:objet|sujet|lieu)\s*:\s*\S.*|(?:dur[ée]e\s*:?|pendant)\s+\d\S*(?:\s\S+){0,2}|(?:le|au) lendemain)$/iu;

/** What « finalement 16h », « non, vendredi », « au PNUD plutôt » say, without what makes them second thoughts. */
export function secondThought(typed: string): string | undefined {
  if (typed.includes('?')) return undefined;
  const whole = typed.trim().replace(/[\s.!]+$/u, '');
  if (PART.test(whole)) return whole;
  const said = typed
    .trim()
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/[\s.!]+$/u, '');
  return said === '' || said === typed.trim().replace(/[\s.!]+$/u, '') ? undefined : said;
}

/** Longer, it must be known for a place: « non, à la SHA de trancher ». */
const PLACE_WORDS = 3;

/**
 * What a slot becomes by « 16h », « vendredi 19 à 16h », « une heure plus tard », « au PNUD »; undefined as soon as
 * anything else is said.
 * @param places where the groups meet of themselves
 */
export function slotRethought(
  slot: Slot,
  said: string,
  places: readonly string[],
  now: Temporal.ZonedDateTime,
): Slot | undefined {
  const part = partRethought(slot, said);
  if (part) return part;
  const rather = said.split(/\s+/u).length <= PLACE_WORDS ? 'finalement ' : '';
  const place = readMovedPlace(`est ${rather}${said}`, places);
  if (place !== undefined) return { ...slot, place };
  const length = slot.start.until(slot.end);
  const { shift, rest } = findShift(said, said);
  if (shift) {
    const start = shifted(slot.start, shift);
    return rest.trim() === '' ? { ...slot, start, end: start.add(length) } : undefined;
  }
  const when = momentIn(said, slot, now);
  if (when?.rest.trim() !== '' || when.lastDay) return undefined;
  const { timeZoneId: timeZone } = slot.start;
  const plainTime = daytime(when.time, said) ?? slot.start.toPlainTime();
  const start = when.date.toZonedDateTime({ timeZone, plainTime });
  return { ...slot, start, end: when.end?.toZonedDateTime(timeZone) ?? start.add(length) };
}

const LABELLED = /^(objet|sujet|lieu|dur[ée]e|pendant)(?:\s*:\s*|\s+)(\S.*)$/iu;

/** A part that is named, « objet : solaire », « lieu : BM », « durée 1h30 », and the day after or before. */
function partRethought(slot: Slot, said: string): Slot | undefined {
  const days = /^(?:le|au) lendemain$/iu.test(said) ? 1 : /^la veille$/iu.test(said) ? -1 : 0;
  if (days !== 0) return { ...slot, start: slot.start.add({ days }), end: slot.end.add({ days }) };
  const [, label = '', value = ''] = LABELLED.exec(said) ?? [];
  if (/^(?:objet|sujet)$/iu.test(label)) return { ...slot, subject: value };
  if (/^lieu$/iu.test(label)) return { ...slot, place: value };
  const length = label === '' ? undefined : parseDuration(value);
  return length && { ...slot, end: slot.start.add(length) };
}

/** Nobody meets then: « finalement 2h » is said of the afternoon. */
const BEFORE_DAWN = 6;
const OF_THE_NIGHT = /(?<!\p{L})(?:matin|nuit|am)(?!\p{L})|(?<!\d)0\d/iu;

const daytime = (
  time: Temporal.PlainTime | undefined,
  said: string,
): Temporal.PlainTime | undefined =>
  time && time.hour > 0 && time.hour < BEFORE_DAWN && !OF_THE_NIGHT.test(said)
    ? time.add({ hours: 12 })
    : time;

const WEEK = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
/** « vendredi », « le vendredi à 16h »: no day of the month. */
const WEEKDAY = new RegExp(
  String.raw`^(?:(?:le|à|a|au)\s+)?(${WEEK.join('|')})(?!\s*\d{1,2}(?!\s*(?:h|:)))(?=[\s,]|$)`,
  'iu',
);

/** A weekday is of the same week; an hour alone is of the same day. */
function momentIn(said: string, { start }: Slot, now: Temporal.ZonedDateTime): When | undefined {
  const day = start.toPlainDate();
  const weekday = WEEK.indexOf(WEEKDAY.exec(said)?.[1]?.toLowerCase() ?? '');
  const dated =
    weekday < 0 ? said : said.replace(WEEKDAY, mondayOf(day).add({ days: weekday }).toString());
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

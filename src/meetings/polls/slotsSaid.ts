import { Temporal } from 'temporal-polyfill';
import type { Line } from '../../kernel/commands/line.ts';
import { parseWhen } from '../../kernel/dates/when.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneDay } from '../planning/oneDay.ts';
import type { Moment } from '../planning/outlook.ts';

/** More than that, nobody reads to the end. */
const MOST_SLOTS = 10;

const MONTHS = '(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)';
const WEEKDAYS = '(?:lun|mardi|mar\\.|mer|jeu|ven|sam|dim)';
const A_DAY = String.raw`(?:le\s+)?(?:${WEEKDAYS}\p{L}*\.?\s+)?\d{1,2}(?:er)?(?![\d/:.h-]|\s*(?:h|heures?|min)(?!\p{L}))`;
const A_WEEKDAY = String.raw`(?:le\s+)?${WEEKDAYS}\p{L}*`;

/** « , », « ou », « et » where another day follows: they may share an hour and a month. */
const OR = new RegExp(
  String.raw`(?:\s*,\s*(?:(?:ou|et)\s+)?|\s+(?:ou|et)\s+)(?=${A_DAY}|${A_WEEKDAY})`,
  'iu',
);

/** « mer. 24 », « le 24 »: a day whose month is not said. */
const DAY_ALONE = new RegExp(
  String.raw`^\s*(?:le\s+)?((?:lun|mar|mer|jeu|ven|sam|dim)\p{L}*\.?\s+)?\d{1,2}(?:er)?(?=[\s,]|$)(?!\s*(?:h|${MONTHS}))`,
  'iu',
);
const MONTH = new RegExp(String.raw`(?<!\p{L})${MONTHS}\p{L}*\.?(?:\s+20\d\d)?`, 'iu');
const NUMBER_ALONE = /^\s*(?:le\s+)?\d{1,2}(?:er)?\s*$/iu;

/** The hour of a slot, and how long it lasts. */
interface Clock {
  readonly time: Temporal.PlainTime;
  readonly minutes: number;
}

interface Said {
  readonly text: string;
  readonly date: Temporal.PlainDate;
  /** What it says besides its day and hour. */
  readonly left: string;
  readonly clock: Clock | undefined;
}

/**
 * The slots that a poll proposes: « mar. 9 10h ; mer. 10 15h », « mardi 16 ou jeudi 18 à 10h »,
 * « 22, 23 et 24 mars à 10h ».
 * @param minutes how long each lasts, unless it says so
 * @returns the slots in the order of time, none twice, and what the last part says besides
 * @throws DomainError `poll.hourMissing`, `poll.tooFew`, `poll.tooMany`, date.*
 */
export function readSlots(
  text: string,
  group: Group,
  minutes: number,
  line: Line,
): { readonly slots: readonly Moment[]; readonly left: string } {
  const now = line.now.withTimeZone(group.zone);
  const slots: Moment[] = [];
  let before: Said | undefined;
  for (const part of partsOf(text.replace(BEFORE_SLOTS, ''))) {
    const said = readDays(part, before, now, minutes);
    slots.push(...said.map((one, index) => slotAt(one, clockFrom(said.slice(index)), group)));
    before = said.at(-1);
  }
  const sorted = slots
    .sort((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start))
    .filter(({ start }, index, all) => !all[index - 1]?.start.equals(start));
  if (sorted.length < 2) throw new DomainError('poll.tooFew', { group: group.code });
  if (sorted.length > MOST_SLOTS) throw new DomainError('poll.tooMany', { most: MOST_SLOTS });
  return { slots: sorted, left: before?.left ?? '' };
}

/** The slots between « ; », each with the days that it proposes. */
const partsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/[;\n]/u)
    .filter((part) => part.trim() !== '')
    .map((part) => part.split(OR));

/** « pour le : », around the group that is taken out. */
const BEFORE_SLOTS = /^\s*(?:(?:pour|avec|au|du|de)\s+)?(?:(?:le|la)\s+|l[’'])?\s*[:–-]\s*/iu;

/** « 22, 23 et 24 mars à 10h »: days that say neither hour nor weekday nor month are of the month that follows. */
function withMonth(parts: readonly string[]): readonly string[] {
  const first = parts.findIndex((part) => MONTH.test(part));
  const month = MONTH.exec(parts[first] ?? '')?.[0];
  if (month === undefined) return parts;
  return parts.map((part, index) =>
    index < first && NUMBER_ALONE.test(part) ? `${part.trimEnd()} ${month}` : part,
  );
}

function readDays(
  parts: readonly string[],
  before: Said | undefined,
  now: Temporal.ZonedDateTime,
  minutes: number,
): readonly Said[] {
  const said: Said[] = [];
  for (const part of withMonth(parts)) {
    said.push(readPart(part, anchor(part, said.at(-1) ?? before, now), minutes));
  }
  return said;
}

/** « 23 », « 24 à 10h »: beside another slot, a day. */
const BARE_DAY = /^\s*(?=\d{1,2}(?:er)?(?:\s+(?:à|a|de|vers)\s|\s+\d{1,2}\s*h|\s*$))/iu;

function readPart(text: string, from: Temporal.ZonedDateTime, minutes: number): Said {
  const { date, time, end, rest: left } = oneDay(parseWhen(text.replace(BARE_DAY, 'le '), from));
  if (!time) return { text, date, left, clock: undefined };
  const lasts = end ? date.toPlainDateTime(time).until(end).total('minutes') : minutes;
  return { text, date, left, clock: { time, minutes: lasts } };
}

/** The hour of a slot that says none is that of the next one that does. */
function clockFrom(said: readonly Said[]): Clock {
  const clock = said.find((one) => one.clock)?.clock;
  if (!clock) throw new DomainError('poll.hourMissing', { text: said[0]?.text.trim() ?? '' });
  return clock;
}

function slotAt({ date }: Said, { time, minutes }: Clock, { zone }: Group): Moment {
  const start = date.toZonedDateTime({ timeZone: zone, plainTime: time });
  return { start, end: start.add({ minutes }) };
}

/**
 * Whence a slot is read. « mar. 23 mars ; mer. 24 »: a day whose month is not said is of the month of
 * the slot before it or, without its weekday, comes after it.
 */
function anchor(
  part: string,
  before: Said | undefined,
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime {
  const alone = DAY_ALONE.exec(part);
  if (!before || !alone) return now;
  const day = alone[1] ? before.date.with({ day: 1 }) : before.date;
  const from = day.toZonedDateTime(now.timeZoneId);
  return Temporal.ZonedDateTime.compare(from, now) > 0 ? from : now;
}

import type { Temporal } from 'temporal-polyfill';
import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import { stretchAtStart } from '../../kernel/dates/stretch.ts';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type Days, daysIn, type MeetingRef, readMeetingRef } from '../meetingRef.ts';
import { hourSaid } from '../planning/hourSaid.ts';
import { oneDay } from '../planning/oneDay.ts';
import { readMovedPlace, roomNamed } from './movedPlace.ts';
import {
  endSaid,
  findShift,
  isBetweenWeekdays,
  movesTheEnd,
  type Shift,
  withLengthSaid,
} from './shift.ts';

/** What a sentence says of a meeting to change; what it does not say stays as it is. */
export interface ChangeRequest {
  readonly meeting: MeetingRef;
  readonly when?: When;
  /** By how much it moves, when no date is said (« d'une semaine »). */
  readonly shift?: Shift;
  /** By how much it lasts longer. */
  readonly longer?: Shift;
  /** What may hold an hour alone (« à 15 h »), to be read on the meeting's own day. */
  readonly spoken: string;
  /** Minutes. */
  readonly duration?: number;
  /** « jusqu'à 13h », on the day it begins. */
  readonly endsAt?: Temporal.PlainTime;
  readonly place?: string;
  readonly subject?: string;
}

/** Those that need no colon. */
const BARE = ['objet', 'sujet', 'lieu', 'duree'];

const LABELS = {
  objet: 'subject',
  sujet: 'subject',
  lieu: 'place',
  salle: 'room',
  duree: 'duration',
  date: 'date',
  heure: 'hour',
} as const;

/**
 * Reads « reporter GEC-2027-03 au 11 mars à 10h », « modifier GEC-2027-03 lieu : PNUD ».
 * @throws DomainError date.*
 */
export function parseChange(line: Line): ChangeRequest {
  const named = readMeetingRef({ ...line, rest: fromWhatItWas(line.rest) });
  const meeting = named.code || !named.group ? named : { ...named, ...oldDay(named.rest, line) };
  const said = withoutVerb(withLengthSaid(meeting.rest, line.text))
    .replace(SAME_HOUR, ' ')
    .replace(LABEL_FOR, '$1 :')
    .replace(LASTS, 'durée : ');
  const { free, values } = splitLabels(said, LABELS, BARE);
  const dated = newDate([free, values.date, values.hour].filter(Boolean).join(' '));
  const ending = endSaid(dated, line.text);
  const spoken = ending?.rest ?? dated;
  const { shift: moved, rest } = findShift(spoken, line.text);
  const longer = movesTheEnd(line.text);
  const now = line.now.withTimeZone(meeting.group?.zone ?? line.now.timeZoneId);
  const when = isBetweenWeekdays(spoken) ? undefined : oneDay(findWhen(rest, now));
  const told = values.place ?? roomNamed(values.room);
  const place = told ?? movedPlace([spoken, meeting.rest, `est ${spoken}`], line);
  const endsAt = ending && hourSaid(`à ${ending.hour}`, now)?.time;
  const minutes = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  return {
    meeting,
    spoken,
    ...(when ? { when } : {}),
    ...(moved && !longer ? { shift: moved } : {}),
    ...(moved && longer ? { longer: moved } : {}),
    ...(minutes ? { duration: minutes } : {}),
    ...(endsAt ? { endsAt } : {}),
    ...(place ? { place } : {}),
    ...(values.subject ? { subject: values.subject } : {}),
  };
}

/** Where the groups meet of themselves. */
export const placesOf = ({ groups }: Line): readonly string[] =>
  groups.flatMap(({ defaultPlace }) => defaultPlace ?? []);

/** The new place, in what is left of the sentence, or in all that follows the meeting (« est au PNUD », « dans la salle B »). */
function movedPlace(said: readonly string[], line: Line): string | undefined {
  const known = placesOf(line);
  return said.flatMap((one) => readMovedPlace(one.replace(ITS_DAY, ''), known) ?? [])[0];
}

/** « vendredi au lieu de jeudi » is « de jeudi à vendredi »; « prévu le 18 » tells the day it was. */
const fromWhatItWas = (rest: string): string =>
  rest.replace(WEEKDAY_INSTEAD, 'de $2 à $1').replace(PLANNED_FOR, 'du ');

const WEEKDAYS = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const WEEKDAY_ALONE = new RegExp(`^${WEEKDAYS}$`, 'iu');
const WEEKDAY_INSTEAD = new RegExp(
  String.raw`(?:(?:c[’']est|sera|est|le|à|a|au)\s+)*${WEEKDAYS}\s+(?:au lieu|à la place|a la place)\s+d(?:e|u)\s+${WEEKDAYS}(?=[\s.!]*$)`,
  'iu',
);

/** « prévu le 18 » before « au 17 »: when the meeting was. */
const PLANNED_FOR =
  /(?<!\p{L})(?:initialement\s+)?pr[ée]vue?\s+(?:initialement\s+)?(?:pour\s+)?le\s+(?=.*\s(?:au|à|a)\s)/iu;

/** « du 18 mars » before « se tiendra en visio ». */
const ITS_DAY = /^du\s.{1,25}?\s(?=(?:aura|se|est|sera|c[’']est)\s)/iu;

/** « au 17 même heure »: what is not said stays as it is. */
const SAME_HOUR =
  /(?<!\p{L})(?:(?:à|a|au) (?:la |le )?)?m[êe]me (?:heure|horaire|lieu|endroit)(?: et m[êe]me (?:heure|lieu|endroit))?(?!\p{L})/giu;

/** « durera 3 h ». */
const LASTS = /(?<!\p{L})(?:va durer|durera|dure)\s+(?=\d)/iu;

/** « salle pour le GEC : », once the group is taken out. */
const LABEL_FOR =
  /(?<!\p{L})(objet|sujet|lieu|salle|durée|duree|date|heure)\s+(?:pour|de|du)\s*:/iu;

const IS = String.raw`(?<!\p{L})(?:est|sera|a été|a ete)\s+`;
const MOVED = String.raw`(?:report|repouss|décal|decal|déplac|deplac|avanc)\p{L}*\s*`;
const CHANGED = new RegExp(
  oneOf(
    String.raw`${IS}(?=(?:au|à|a|de|d[’']|pour|,|:)(?!\p{L}))`,
    IS + MOVED,
    String.raw`(?<!\p{L})(?:passe|passera|glisse|glissera)\s+(?=(?:du|de|au|à|a|en)(?!\p{L}))`,
  ),
  'giu',
);

/** « est reportée », « passe » between the meeting and its new date. */
const withoutVerb = (rest: string): string => rest.replace(CHANGED, '');

/** « au lieu de 10h », « et non le 4 »: what was, which is known. */
const INSTEAD =
  /[\s,]*(?<!\p{L})(?:au lieu|à la place|a la place|et non pas|et non|plut[oô]t que?)(?!\p{L})\s*(?:de la\s|de l[’']|du\s|de\s|d[’']|le\s|à\s|a\s)?\s*([^,]*)/iu;

/** « du 12 mars », « du jeudi 4 » before « au »: when the meeting was, which tells it among those of its group. */
const OLD =
  /^(?:(de la|de l[’']|du|de)\s+)(.{1,40}?)\s+(?:(?:au|à|a)\s|d[’']une?\s|(?=de\s+\S+\s+(?:heure|jour|semaine|min)))/iu;

/** « jeudi 4 », « 4 »: a day of which the month is not said. */
const NUMBER_ALONE = /^(?:\p{L}+\s+)?(\d{1,2})(?:er)?$/u;

function oldDay(rest: string, line: Line): Pick<MeetingRef, 'on'> {
  const moved = withoutVerb(rest);
  const [, lead = '', before] = OLD.exec(moved) ?? [];
  const said = before ?? INSTEAD.exec(moved)?.[1]?.trim();
  if (said === undefined) return {};
  const number = NUMBER_ALONE.exec(said)?.[1];
  // « de 10 à 11 » are hours.
  if (number === undefined ? !/\p{L}{3}/u.test(said) : before && !/^du$/iu.test(lead)) return {};
  const on = daysIn(`du ${said}`, line, stretchAtStart);
  if (!on) return {};
  return { on: [...sameMonth(moved, number, line), ...on.days, ...weeksAfter(said, on.days)] };
}

/** « de jeudi à vendredi »: whichever Thursday the meeting is on. */
function weeksAfter(said: string, [first]: readonly Days[]): Days[] {
  if (!first || !WEEKDAY_ALONE.test(said)) return [];
  return [1, 2, 3].map((weeks) => ({
    from: first.from.add({ weeks }),
    to: first.to.add({ weeks }),
  }));
}

/** « du 4 au 11 avril »: the 4th is of April first of all. */
function sameMonth(moved: string, number: string | undefined, { now }: Line): Days[] {
  const day = Number(number);
  const next = number === undefined ? undefined : findWhen(newDate(moved), now)?.date;
  if (!next || day < 1 || day > next.daysInMonth) return [];
  const date = next.with({ day });
  return [{ from: date, to: date }];
}

/** « du 4 mars à vendredi ». */
const FROM_A_DATE =
  /^(?:du|le)\s[^,]*?\d[^,]*?\s(?:au|à|a)\s+(?=(?:lun|mar|mercre|jeu|vendre|same)di(?!\p{L})|dimanche|demain|apr[èe]s-demain)/iu;

/** « du 12 mars au 18 mars », « de 10h à 11h »: what was, which is known, then what will be. */
const newDate = (spoken: string): string =>
  spoken
    .replace(INSTEAD, '')
    .replace(/^(?:de la|de l[’']|du|le)\s.*?\sau\s+(?=\p{L}*\s*\d)/iu, 'au ')
    .replace(FROM_A_DATE, 'à ')
    .replace(/^(?:du|le)\s.*?\d.*?\s(?=d(?:[’']|e\s+)\S+\s+(?:heure|jour|semaine|min))/iu, '')
    .replace(/^de\s+\d{1,2}\s*(?:h|:)\s*(?:\d{2})?\s+à\s+(?=\d)/iu, 'à ');

import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { type Days, stretchAtStart } from '../../kernel/dates/stretch.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { daysIn, FIRST_LEAD, type MeetingRef, placedRef } from '../meetingRef.ts';

/**
 * The meeting that a sentence changes: by its code, or by its group and by the day it was on (« le GEC
 * d'avril au 8 », « du 4 mars : DUE »), which is left out of what is said of it.
 */
export function movedMeeting(line: Line): MeetingRef {
  const rest = withoutOldHour(fromWhatItWas(line.rest), line.text);
  const { ref, before, after } = placedRef({ ...line, rest });
  if (ref.code || !ref.group) return ref;
  const said = after.replace(FIRST_LEAD, '');
  const named = namedByItsDay(said, line);
  if (named) return { ...ref, on: named.on, rest: `${before} ${named.rest}`.trim() };
  return { ...ref, ...oldDay(withoutVerb(said), line) };
}

/** « vendredi au lieu de jeudi » is « de jeudi à vendredi »; « prévu le 18 » tells the day it was. */
const fromWhatItWas = (rest: string): string =>
  rest
    .replace(WEEKDAY_INSTEAD, 'de $2 à $1')
    .replace(PLANNED_FOR, 'du ')
    .replace(OF_A_DAY, 'du $1 à ')
    .replace(PART_IS_RATHER, '$1 : ');

const MOVES =
  /(?<!\p{L})(?:pass(?:e[rz]?|era)|d[ée]cal|report|repouss|d[ée]plac|avanc|boug|recul|retard)/iu;
const OLD_HOUR =
  /^(?<head>(?:(?!\s(?:au|à|a|le)\s).)*?)\s+(?:passe(?:ra)?\s+)?de\s+\d{1,2}\s*(?:h|:)\s*(?:\d{2})?\s+à\s+(?=\d{1,2}\s*(?:h|:))/iu;

/** « décale le gec du 18 de 10h à 14h30 »: from an hour to another. « reporte au 25 de 10h à 12h » says how long it lasts. */
const withoutOldHour = (rest: string, text: string): string =>
  MOVES.test(text) ? rest.replace(OLD_HOUR, '$<head> à ') : rest;

const WEEKDAYS = `(${A_WEEKDAY})`;
const WEEKDAY_ALONE = new RegExp(`^${WEEKDAYS}$`, 'iu');
const WEEKDAY_INSTEAD = new RegExp(
  String.raw`(?:(?:c[’']est|sera|est|le|à|a|au)\s+)*${WEEKDAYS}\s+(?:au lieu|à la place|a la place)\s+d(?:e|u)\s+${WEEKDAYS}(?=[\s.!]*$)`,
  'iu',
);

/** « prévu le 18 » before « au 17 »: when the meeting was. */
const PLANNED_FOR =
  /(?<!\p{L})(?:initialement\s+)?pr[ée]vue?\s+(?:initialement\s+)?(?:pour\s+)?le\s+(?=.*\s(?:au|à|a)\s)/iu;

/** « of March 11 to 11am ». */
const OF_A_DAY = /(?<!\p{L})of\s+(?:the\s+)?((?:\p{L}+\s+)?\d\S*(?:\s+\p{L}+)?)\s+to\s+/iu;

/** « le lieu du GEC c'est plutôt la Banque mondiale ». */
const PART_IS_RATHER =
  /^((?:le |la |l[’'] ?)?(?:lieu|salle|objet|sujet|dur[ée]e) .{2,60}?)\s+(?:c[’' ] ?est|est|sera)\s+(?:plut[oô]t|finalement|d[ée]sormais)\s+/iu;

const IS = String.raw`(?<!\p{L})(?:est|sera|a été|a ete)\s+`;
const MOVED = String.raw`(?:report|repouss|décal|decal|déplac|deplac|avanc)\p{L}*\s*`;
const CHANGED = new RegExp(
  oneOf(
    String.raw`${IS}(?=(?:au|à|a|de|d[’']|pour|,|:)(?!\p{L}))`,
    IS + MOVED,
    String.raw`(?<!\p{L})(?:passe|passera|glisse|glissera)\s+(?=(?:du|de|au|à|a|en)(?!\p{L}))`,
    String.raw`(?<!\p{L})(?:commence|d[ée]bute|d[ée]marre)(?:ra)?\s+(?=(?:à|a)\s+\d)`,
    String.raw`(?<!\p{L})aura\s+lieu\s+(?=(?:à|a)\s+\d)`,
  ),
  'giu',
);

/** « est reportée », « passe » between the meeting and its new date. */
export const withoutVerb = (rest: string): string => rest.replace(CHANGED, '');

/** « au lieu de 10h », « et non le 4 »: what was, which is known. */
const INSTEAD = new RegExp(
  [
    String.raw`[\s,]*(?<!\p{L})(?:au lieu|à la place|a la place|et non pas|et non|plut[oô]t que?)(?!\p{L})`,
    String.raw`\s*(?:de la\s|de l[’']|du\s|de\s|d[’']|le\s|à\s|a\s)?\s*([^,]*?)`,
    // up to what is meant, when it comes behind
    String.raw`(?=,|$|\s+(?:mets|mettez|mettons|mettre|ce sera|c[’']est|plut[oô]t|pour)(?!\p{L}))`,
  ].join(''),
  'iu',
);

/** « du 12 mars », « d'avril », « du jeudi 4 »: when the meeting was, which tells it among those of its group. */
const ITS_DAY = String.raw`^(de la\s|de l[’']|du\s|de\s|d[’'\s])\s*(.{1,40}?)`;
const LASTS_FROM = String.raw`commence(?:ra)?|d[ée]bute(?:ra)?|d[ée]marre(?:ra)?|fini(?:t|ra)|se\s+termine(?:ra)?|prendra\s+fin|dure(?:ra)?|va\s+durer`;
/** « commence une heure plus tard », « finira à 13h » behind it. */
const THEN_LASTS = new RegExp(String.raw`${ITS_DAY}(?=\s+(?:${LASTS_FROM})(?!\p{L}))`, 'iu');
/** « au 11 », « d'une heure » behind it. */
const THEN_ANOTHER = new RegExp(
  String.raw`${ITS_DAY}(?=\s+(?:(?:au|à|a)\s|d[’']une?\s|de\s+\S+\s+(?:heure|jour|semaine|min)|de\s+\d{1,2}\s*(?:h|min)(?!\p{L}|\s*\d*\s+(?:à|a)\s)))`,
  'iu',
);
/** « : DUE », « lieu DUE », « se tiendra en visio » behind it, or nothing. */
const THEN_A_PART = new RegExp(
  String.raw`${ITS_DAY}(?=\s*(?:[:,]|$)|\s+(?:lieu|salle|objet|sujet|dur[ée]e|date|nouve(?:au|l|lle)|se|aura|est|sera|c[’']est|finalement|plut[oô]t)(?!\p{L}))`,
  'iu',
);

/** « jeudi 4 », « 4 »: a day of which the month is not said. */
const NUMBER_ALONE = /^(?:\p{L}+\s+)?(\d{1,2})(?:er)?$/u;
/** What may stand between the day of a meeting and its new one. */
const VERB =
  /^(?:(?:est|sera|se|aura|a|c[’']est|passe|finalement|plut[oô]t)(?!\p{L})|report|repouss|d[ée])/iu;

const TO_A_WEEKDAY = new RegExp(String.raw`^\s+(?:au|à|a)\s+${WEEKDAYS}`, 'iu');

type Named = Pick<MeetingRef, 'rest'> & { readonly on: readonly Days[] };

/** The days of the meeting, where they open what is said of it, and the rest; « de jeudi à vendredi » says by how much it moves too. */
function namedByItsDay(said: string, line: Line): Named | undefined {
  const moved = withoutVerb(said);
  const lasts = THEN_LASTS.exec(moved);
  const another = lasts ? null : THEN_ANOTHER.exec(moved);
  const [led = '', lead = '', day = ''] = lasts ?? another ?? THEN_A_PART.exec(moved) ?? [];
  const isShift = WEEKDAY_ALONE.test(day) && TO_A_WEEKDAY.test(moved.slice(led.length));
  if (!isDay(lead, day) || isShift) return undefined;
  const on = daysIn(`du ${day}`, line, stretchAtStart);
  if (!on || !(on.rest === '' || (another && VERB.test(on.rest)))) return undefined;
  const rest = `${on.rest} ${moved.slice(led.length)}`.trim();
  return { on: daysMeant(day, on.days, another ? moved : '', line), rest };
}

/** The day that a meeting was on, where it is to be read with the new one. */
function oldDay(moved: string, line: Line): Pick<MeetingRef, 'on'> {
  const [, lead = '', before] = THEN_ANOTHER.exec(moved) ?? [];
  const day = before ?? INSTEAD.exec(moved)?.[1]?.trim();
  if (day === undefined || !isDay(before === undefined ? 'du' : lead, day)) return {};
  const on = daysIn(`du ${day}`, line, stretchAtStart);
  return on ? { on: daysMeant(day, on.days, moved, line) } : {};
}

/** « de 10 à 11 » are hours. */
const isDay = (lead: string, day: string): boolean =>
  NUMBER_ALONE.test(day) ? /^du$/iu.test(lead.trim()) : /\p{L}{3}/u.test(day);

const daysMeant = (day: string, days: readonly Days[], moved: string, line: Line): Days[] => [
  ...sameMonth(moved, NUMBER_ALONE.exec(day)?.[1], line),
  ...days,
  ...weeksAfter(day, days),
];

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
const FROM_A_DATE = new RegExp(
  String.raw`^(?:du|le)\s[^,]*?\d[^,]*?\s(?:au|à|a)\s+(?=(?:${A_WEEKDAY})(?!\p{L})|demain|apr[èe]s-demain)`,
  'iu',
);

/** « à 11h au lieu de 10h » is « à 11h ». */
export const withoutWhatWas = (spoken: string): string => spoken.replace(INSTEAD, '');

/** « du 12 mars au 18 mars », « de 10h à 11h »: what was, which is known, then what will be. */
export const newDate = (spoken: string): string =>
  withoutWhatWas(spoken)
    .replace(/^(?:de la|de l[’']|du|le)\s.*?\sau\s+(?=\p{L}*\s*\d)/iu, 'au ')
    .replace(FROM_A_DATE, 'à ')
    .replace(/^(?:du|le)\s.*?\d.*?\s(?=d(?:[’']|e\s+)\S+\s+(?:heure|jour|semaine|min))/iu, '')
    .replace(/^de\s+\d{1,2}\s*(?:h|:)\s*(?:\d{2})?\s+à\s+(?=\d)/iu, 'à ');

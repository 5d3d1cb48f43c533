import { Temporal } from 'temporal-polyfill';
import { fold, foldWithOffsets } from '../text/fold.ts';
import { oneOf } from '../text/pattern.ts';
import type { Days, Stretch } from './stretch.ts';

const NTH = [
  '(?:1er|1e|premier)',
  '(?:2e|2eme|2nd|deuxieme|second)',
  '(?:3e|3eme|troisieme)',
  '(?:4e|4eme|quatrieme)',
];
const MONTHS: Readonly<Record<string, number>> = { trimestre: 3, semestre: 6, annee: 12, an: 12 };
const SIDE = '(?:prochaine?|suivante?|passee?|derniere?|dernier|precedente?)';
const PART = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<nth>${NTH.join('|')}) )?(?:(?<before>${SIDE}) )?${oneOf(
    '(?<unit>trimestre|semestre|annee)',
    `(?<year1>an)(?= ${SIDE})`,
  )}(?: (?<side>${SIDE})| en cours)?${oneOf(
    `(?: de (?:l'annee|l'an) (?<of>${SIDE}))`,
    '(?: (?:de )?(?<year>20\\d\\d))?',
  )}(?![\\p{L}\\d])`,
  'u',
);
/** « fin d'année », « avant la fin du trimestre »: of a part of it. */
const OF_A_PART = /(?<!\p{L})(?:fin|debut|milieu|avant|depuis|apres|courant)(?!\p{L})/u;

/** « depuis le début de l’année », « depuis le trimestre dernier »: from its first day to today. */
const SINCE =
  /(?:\s|^)depuis\s+(?:(?:le\s+)?d[ée]but\s+)?(?:(?:du|de|le|la|ce|cette)\s+|l[’']\s*|d[’']\s*)*$/iu;

/**
 * « du trimestre », « du 2e semestre », « cette année », « l’année prochaine », « depuis le début de l’année », in a
 * sentence; undefined when none is said.
 */
export function yearStretchIn(text: string, today: Temporal.PlainDate): Days | undefined {
  const said = fold(text);
  const found = PART.exec(said);
  const before = said.slice(0, found?.index);
  const since = before.replace(SINCE, '');
  if (OF_A_PART.test(`${since} ${said.slice(before.length)}`)) return undefined;
  const days = daysOf(found?.groups, today);
  if (!days || since === before) return days;
  return Temporal.PlainDate.compare(days.from, today) > 0 ? undefined : { ...days, to: today };
}

function daysOf(said: PartSaid | undefined, today: Temporal.PlainDate): Days | undefined {
  const { nth, before, unit, year1, side = before, year, of } = said ?? {};
  const months = MONTHS[unit ?? year1 ?? ''];
  if (months === undefined) return undefined;
  const at = NTH.findIndex((one) => new RegExp(`^${one}$`, 'u').test(nth ?? ''));
  if (at * months >= 12) return undefined;
  const current = Math.floor((today.month - 1) / months);
  const start = Temporal.PlainDate.from({
    year: Number(year ?? today.year + stepOf(of)),
    month: (at < 0 ? current : at) * months + 1,
    day: 1,
  });
  const from = start.add({ months: stepOf(side) * (nth === undefined ? months : 12) });
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}

type PartSaid = Readonly<Record<string, string | undefined>>;

function stepOf(side: string | undefined): number {
  if (side === undefined) return 0;
  return /^(?:prochain|suivant)/u.test(side) ? 1 : -1;
}

/** What leads to it: « du trimestre », « pendant cette année », « de l'année ». */
const LEAD_TO_IT = /(?:\s|^)(?:(?:du|de|au|sur|pendant|dans|pour|en|le|la|l[’']|ce|cette)\s*)+$/iu;

/** The same, and the sentence without it. */
export function takeYearStretch(text: string, today: Temporal.PlainDate): Stretch | undefined {
  const days = yearStretchIn(text, today);
  const { text: folded, starts, ends } = foldWithOffsets(text);
  const found = days && PART.exec(folded);
  if (!found) return undefined;
  const before = text.slice(0, starts[found.index]).replace(SINCE, ' ').replace(LEAD_TO_IT, ' ');
  const after = text.slice(ends[found.index + found[0].length - 1]);
  return { ...days, rest: `${before} ${after}`.replace(/\s+/gu, ' ').trim() };
}

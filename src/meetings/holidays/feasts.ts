import { Temporal } from 'temporal-polyfill';
import { translator } from '../../kernel/locale/translate.ts';
import { fold } from '../../kernel/text/fold.ts';

/** The feasts that follow the moon: computed beforehand, announced some days before. */
export const FEASTS = ['ramadan', 'tabaski', 'mawlid'] as const;

export type Feast = (typeof FEASTS)[number];

/** How people write each, folded. */
const NAMES: Readonly<Record<Feast, RegExp>> = {
  ramadan: /\b(?:(?:fete de |fin du |fin de )*ramadan|korite|a[iy]d[ -](?:el|al)[ -]fitr)\b/u,
  tabaski: /\b(?:tabaski|fete du mouton|a[iy]d[ -](?:el|al)[ -](?:kebir|adha))\b/u,
  mawlid: /\b(?:maw?o?u?lid|maouloud|mouloud|naissance du prophete)\b/u,
};

/** The day that date-holidays computes it for: « 10 Dhu al-Hijjah ». */
const RULES: Readonly<Record<Feast, RegExp>> = {
  ramadan: /^1 Shawwal/u,
  tabaski: /^10 Dhu al-Hijjah/u,
  mawlid: /^12 Rabi al-awwal/u,
};

/** The feast that a sentence names. */
export const feastNamed = (text: string): Feast | undefined =>
  FEASTS.find((feast) => NAMES[feast].test(fold(text)));

/** The feast that a text is the name of, and says nothing else: not « le lendemain de la Tabaski ». */
export function feastCalled(text: string): Feast | undefined {
  const name = fold(text).replace(/^(?:la |fete de (?:la |l['’])?)/u, '');
  return FEASTS.find((feast) => NAMES[feast].exec(name)?.[0] === name);
}

/** The feast that the library computes by that rule. */
export const feastOfRule = (rule: string): Feast | undefined =>
  FEASTS.find((feast) => RULES[feast].test(rule));

/** As it is written in the calendar of Mali. */
export const feastName = (feast: Feast): string => translator('fr')(`meetings.feast.${feast}`);

/** An announced day is a day or two from the computed one; the feast of the year after is far. */
const CLOSE_DAYS = 10;

/** Whether two days are told of one feast, and not of that of another year. */
export const isSameFeast = (day: Temporal.PlainDate, other: string): boolean =>
  Math.abs(day.until(Temporal.PlainDate.from(other)).days) <= CLOSE_DAYS;

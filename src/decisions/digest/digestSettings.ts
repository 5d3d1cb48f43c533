import type { DigestRhythm } from '../../../prisma/client/enums.ts';
import { findClock } from '../../kernel/dates/clocks/findClock.ts';
import { A_WEEKDAY, WEEKDAYS } from '../../kernel/dates/reading/french.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';

/** When a group's digest goes out. */
export type DigestSettings = Pick<Group, 'digestDay' | 'digestTime' | 'digestEvery'>;

const DAY = `(?:${A_WEEKDAY})`;
const NONE = /\b(?:aucun|jamais|pas de|arreter|arrete|sans)\b/;

/** What says how often; the day that is said with it stays, to be read next. */
const RHYTHMS: readonly (readonly [DigestRhythm, RegExp])[] = [
  ['fortnightly', new RegExp(`\\b(?:un|1) (${DAY}) sur (?:deux|2)\\b`)],
  ['fortnightly', /\bune semaine sur (?:deux|2)\b|\bbimensuel(?:le)?\b/],
  [
    'fortnightly',
    /\b(?:(?:tous|toutes) les |chaque )?(?:(?:deux|2) semaines|quinzaines?|(?:quinze|15) jours)\b/,
  ],
  ['monthly', new RegExp(`\\b(?:premier|1er) (${DAY}) (?:du|de chaque|par) mois\\b`)],
  ['monthly', /\b(?:(?:tous les|chaque|par) mois|mensuel(?:le)?)\b/],
  ['weekly', /\b(?:(?:toutes les|chaque|par) semaines?|hebdomadaire|hebdo)\b/],
];
const WEEKDAY = new RegExp(`\\b(?:tous les |les |chaque )?(${DAY})s?\\b`);
const SMALL_WORDS =
  /\b(?:digest|point|suivi|de|du|des|d|le|la|les|l|a|au|pour|et|puis|une fois)\b/g;
const MARKS = /[\s.,;:!'()-]+/g;

/**
 * What a line changes of the settings: « tous les vendredis à 9h », « chaque mois »; undefined: nothing.
 * @throws DomainError `digest.notUnderstood` when something of the line is not understood, `date.noSuchTime`
 */
export function readDigestSettings(
  said: string,
  current: DigestSettings,
): DigestSettings | undefined {
  const clock = findClock(said);
  const folded = fold(clock?.rest ?? said).replace(/\s+/g, ' ');
  if (NONE.test(folded) && !clock) {
    nothingLeft(folded.replace(NONE, ' '));
    return { ...current, digestDay: null };
  }
  const rhythm = rhythmIn(folded);
  const day = dayIn(rhythm?.rest ?? folded);
  nothingLeft(day.rest);
  if (!clock && !rhythm && day.weekday === undefined) return undefined;
  return {
    digestDay: day.weekday ?? current.digestDay ?? 1,
    digestEvery: rhythm?.every ?? (day.weekday === undefined ? current.digestEvery : 'weekly'),
    digestTime: clock?.time.toString({ smallestUnit: 'minute' }) ?? current.digestTime,
  };
}

function rhythmIn(
  folded: string,
): { readonly every: DigestRhythm; readonly rest: string } | undefined {
  for (const [every, sign] of RHYTHMS) {
    const found = sign.exec(folded);
    if (found) return { every, rest: folded.replace(sign, ` ${found[1] ?? ''} `) };
  }
  return undefined;
}

function dayIn(folded: string): { readonly weekday?: number; readonly rest: string } {
  const name = WEEKDAY.exec(folded)?.[1];
  if (name === undefined) return { rest: folded };
  return { weekday: WEEKDAYS.indexOf(name) + 1, rest: folded.replace(WEEKDAY, ' ') };
}

/** A line half understood would keep another day or hour than the one that was meant. */
function nothingLeft(rest: string): void {
  const text = rest.replace(SMALL_WORDS, ' ').replace(MARKS, ' ').trim();
  if (text !== '') throw new DomainError('digest.notUnderstood', { text });
}

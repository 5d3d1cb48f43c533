import type { DigestRhythm } from '../../prisma/client/enums.ts';
import type { Group } from '../kernel/directory.ts';
import { fold } from '../kernel/text/fold.ts';

/** When a group's digest goes out. */
export type DigestSettings = Pick<Group, 'digestDay' | 'digestTime' | 'digestEvery'>;

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const NONE = /\b(?:aucun|jamais|pas de|arreter|arrete|sans)\b/;
const RHYTHMS: readonly (readonly [DigestRhythm, RegExp])[] = [
  ['fortnightly', /\b(?:deux semaines|2 semaines|quinzaine|quinze jours|15 jours|bimensuel)\b/],
  ['monthly', /\b(?:mois|mensuel|mensuelle)\b/],
  ['weekly', /\b(?:semaine|hebdomadaire|hebdo)\b/],
];
const HOUR = /\b(\d{1,2}) ?(?:h|:) ?(\d{2})?\b/;

/** What a line changes of the settings: « tous les vendredis à 9h », « chaque mois »; undefined: nothing. */
export function readDigestSettings(
  said: string,
  current: DigestSettings,
): DigestSettings | undefined {
  const folded = fold(said);
  if (NONE.test(folded)) return { ...current, digestDay: null };
  const day = DAYS.findIndex((name) => new RegExp(`\\b${name}s?\\b`, 'u').test(folded));
  const every = RHYTHMS.find(([, sign]) => sign.test(folded))?.[0];
  const [, hours, minutes = '00'] = HOUR.exec(folded) ?? [];
  const time = hours === undefined ? undefined : timeOf(Number(hours), Number(minutes));
  if (day < 0 && every === undefined && time === undefined) return undefined;
  return {
    digestDay: day < 0 ? (current.digestDay ?? 1) : day + 1,
    digestEvery: every ?? (day < 0 ? current.digestEvery : 'weekly'),
    digestTime: time ?? current.digestTime,
  };
}

function timeOf(hours: number, minutes: number): string | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

import { A_MONTH, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Part } from '../../kernel/dates/reading/part.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const AFTERNOON = 'apr[èe]s[ -]?midi|aprem';
const NAMES: Readonly<Record<Part, string>> = {
  morning: 'matin[ée]e|matin|mat',
  afternoon: AFTERNOON,
  pm: AFTERNOON,
  evening: 'soir[ée]e|soir',
  night: 'nuit',
};

/** What leads to the part of a day: « dans l’ », « en début d’ », « au cours de la ». */
const LED = oneOf(
  String.raw`(?:dans|pendant|vers|en|au|aux|[àa]|de|du|courant(?:\s+de)?|au\s+cours\s+de)\s+`,
  String.raw`(?:(?:le|la|en)\s+)?(?:d[ée]but|fin|milieu)\s+(?:de\s+|d[’' ]\s*)`,
  String.raw`(?:le|la)\s+|l[’' ]\s*`,
);

const partWords = (part: Part): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})(?:(?<today>cet?(?:te)?\s+)|${LED}*)(?:${NAMES[part]})(?!\p{L})(?<of>\s+d[ue]\s+(?=\d|${A_WEEKDAY}))?`,
    'giu',
  );

/** Where another thing begins, or the day that stands before the part. */
const CUT = new RegExp(
  String.raw`^.*(?:[,;:.(–\d]|\b(?:car|parce que|puisque|${A_MONTH}|${A_WEEKDAY})\b|\b(?:parce |puis)qu')`,
  'su',
);

/** « le ministre arrive », « l’ambassadeur est en mission »: whoever comes or is taken is no meeting. */
const ANOTHER =
  /^\s*(?:(?:le|la|les|son|sa|notre|nos|il|elle|ils|elles|je|m\.|mme) |[lj]').*?\b(?:arriv(?:e|ent|era|eront)|atterri(?:t|ra)|part(?:ira)?|repart(?:ira)?|rentre(?:ra)?|revien(?:t|dra)|voyage(?:ra)?|recoit|(?:est|sera|sont|seront|suis|serai) (?:absente?s?|prise?s?|occupee?s?|attendue?s?|en (?:mission|voyage|deplacement)))\b/u;

/** « objet : revue de l’après-midi ». */
const IN_LABEL = /(?<!\p{L})(?:objet|sujet|motif|lieu|salle)\s*:[^,;]*$/iu;

const isOfMeeting = (before: string): boolean => !ANOTHER.test(fold(before).replace(CUT, ''));

/** Whether it is said of somebody else alone: « …, le ministre arrive dans l'après-midi ». */
export function isOfAnother(said: string, part: Part): boolean {
  const found = [...said.matchAll(partWords(part))];
  return found.length > 0 && !found.some(({ index }) => isOfMeeting(said.slice(0, index)));
}

/** The sentence with an hour in the place of the part of the day: « au 25 dans l'après-midi, salle B ». */
export function withHour(said: string, part: Part, hour: string): string {
  const found = [...said.matchAll(partWords(part))].find(({ index }) => {
    const before = said.slice(0, index);
    return isOfMeeting(before) && !IN_LABEL.test(before);
  });
  // Spelt otherwise: the hour is said besides.
  if (!found) return `${said.trim()} à ${hour}`;
  const [words] = found;
  const day = found.groups?.today ? 'aujourd’hui ' : '';
  const of = found.groups?.of ? ' le ' : '';
  const behind = said.slice(found.index + words.length);
  return `${said.slice(0, found.index)}${day}à ${hour}${of}${behind}`;
}

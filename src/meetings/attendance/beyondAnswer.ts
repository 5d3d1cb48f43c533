import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import {
  ANSWER_WORDS,
  HESITATION_WORDS,
  LATE_WORDS,
  PLAIN_MANNERS,
  REASON,
  STAND_IN_WORDS,
} from './answerVocabulary.ts';

/** A sentence that was read as an answer, without the meeting that it names. */
export interface AnswerSaid {
  /** The whole line, as typed. */
  readonly text: string;
  /** What stands beside the meeting, as typed. */
  readonly rest: string;
  /** Those whom it names, as typed: who replaces, who comes along. */
  readonly people: readonly string[];
  readonly comes: boolean;
}

/** « finalement si, je viens » supposes nothing. */
const AFTER_ALL = /\b(?:finalement|en fait|mais|ah),? si\b(?=[,!]? (?:je|j'|on|nous)\b)|^si,/gu;

/** A question, a condition, a hesitation: wherever it stands, nothing is answered yet. */
const UNSURE = new RegExp(
  oneOf(
    String.raw`\?`,
    String.raw`\b(?:si|sauf|a moins|a condition|selon|sous reserve|en fonction|if|unless|provided)\b`,
    String.raw`\bs'(?:il|ils|elle|elles|on)\b(?! (?:te|vous) plait)`,
    String.raw`\bou (?:pas|non|absente?|presente?|excusee?|bien)\b`,
    String.raw`\b(?:pas encore|ne sais|sais pas|on verra|a confirmer|a voir|pas sure?)\b`,
  ),
  'u',
);

/** Behind a reason: what takes the answer back, for a part of the meeting. */
const TAKEN_BACK = new RegExp(
  oneOf(
    String.raw`\b(?:mais|retard|presente?|l'apres-midi|le matin|au matin)\b`,
    String.raw`\b(?:avant|apres|jusqu'a|qu'a|a partir de|des|vers) \d`,
    String.raw`\bje (?:viens|viendrai|serai la)\b`,
  ),
  'u',
);

/** « à 10h30 », as hours and minutes. */
const HOUR = /\b(?:a )?(\d{1,2}) ?(?:h|:)(?: ?(\d{2}))?\b/gu;

/**
 * Whether a sentence says more than an answer, a meeting, who replaces, a plain reason and courtesies: another event,
 * a condition, a part of the meeting. Then it is asked what was meant.
 */
export function saysMore({ text, rest, people, comes }: AnswerSaid): boolean {
  const folded = fold(text).replace(AFTER_ALL, ' ');
  if (UNSURE.test(folded)) return true;
  const named = people.reduce((said, name) => said.replace(fold(name), ' '), fold(rest));
  const said = named.replace(AFTER_ALL, ' ').replace(PLAIN_MANNERS, ' ');
  const reason = comes ? undefined : REASON.exec(said);
  const answered = reason ? said.slice(0, reason.index) : said;
  const why = reason ? said.slice(reason.index) : '';
  const known = (word: string): boolean =>
    ANSWER_WORDS.has(word) ||
    (comes && LATE_WORDS.has(word)) ||
    (people.length > 0 && STAND_IN_WORDS.has(word)) ||
    /^\d{1,4}$/u.test(word);
  const words = answered.replace(HOUR, ' ').match(/[\p{L}\d]+/gu) ?? [];
  const replaces = people.length > 0 ? why.replace(/\bmais\b/gu, '') : why;
  return !words.every(known) || TAKEN_BACK.test(replaces);
}

/** Whether a hesitation is said of something else than a meeting: « je serai peut-être à Paris ». */
export function hesitatesElsewhere(rest: string, people: readonly string[]): boolean {
  const named = people.reduce((said, name) => said.replace(fold(name), ' '), fold(rest));
  const said = named.replace(PLAIN_MANNERS, ' ');
  const hesitated = said.slice(0, REASON.exec(said)?.index ?? said.length).replace(HOUR, ' ');
  const words = hesitated.match(/[\p{L}\d]+/gu) ?? [];
  return !words.every(
    (word) => ANSWER_WORDS.has(word) || HESITATION_WORDS.has(word) || /^\d{1,4}$/u.test(word),
  );
}

/** Whether what is told of somebody else's answer is asked, supposed, or said of a part of the meeting. */
export function isUncertain(text: string, behind: string): boolean {
  const said = fold(behind).replace(PLAIN_MANNERS, ' ');
  return UNSURE.test(fold(text).replace(AFTER_ALL, ' ')) || TAKEN_BACK.test(said);
}

/** The hours that a sentence says, « 10:30 »: another than the meeting’s is when he comes, or leaves. */
export const hoursSaid = (text: string): readonly string[] =>
  [...fold(text).matchAll(HOUR)].map(
    ([, hour = '', minute = '00']) => `${hour.padStart(2, '0')}:${minute}`,
  );

const AT_AN_HOUR =
  "(?:vers |a |apres |avant |des |qu'a |qu'apres |que vers )+\\d{1,2} ?(?:h|:) ?(?:\\d{2})?";
const IN_PART = new RegExp(
  `^(?:(?:desolee?|dsl|malheureusement),? )?(?:mais )?(?:je |j'|nous |on )(?:ne |n')?${oneOf(
    '(?:arriverai|arrive|arriverons|arrivera|viendrai|viens|pourrai (?:arriver|venir)|rejoindrai|serai la)',
    "(?:partirai|pars|partirons|quitterai|(?:dois|devrai|devrais|doit|devrons) (?:partir|quitter|m'absenter|vous quitter))",
  )} ${AT_AN_HOUR}[ .!]*$`,
  'u',
);

/** « j'arriverai vers 10h30 », « je dois partir à 11h »: whether it is said of the meeting is asked. */
export const comesInPart = (sentence: string): boolean => IN_PART.test(fold(sentence));

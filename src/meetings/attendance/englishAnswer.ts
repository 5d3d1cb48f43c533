import { oneOf } from '../../kernel/text/pattern.ts';
import type { Answer } from './answer.ts';

const I = '^(?:(?:sorry|unfortunately|yes|no|apologies),? (?:but )?)?(?:i|we) ?';
const COME = '(?:attend|come|join|participate|be (?:there|present|attending)|make it)';
/** « I cannot come before 11 », « alone »: one comes all the same. */
const NOT_SO = '(?!,? (?:before|until|alone|without|if)\\b)';
/** « I will attend the dinner »: another thing than a meeting. */
const ELSEWHERE =
  '(?! (?:to )?(?:the |a |his |her )?(?:dinner|lunch|reception|training|course|workshop|funeral|wedding|party)\\b)';

const CANNOT = oneOf(
  "(?:will not|won'?t|cannot|can'?t|can not|could not|couldn'?t)(?: be able to)?",
  "(?:am|are|'m|'re) (?:unable|not able) to",
  "regret (?:that )?(?:i|we) (?:cannot|can'?t|will not|won'?t)(?: be able to)?",
);
const WILL = oneOf("(?:will|'ll|shall|can|am able to|plan to|intend to)(?: be able to)?");

/** « can't make it, sorry ». */
const BARE_CANNOT =
  /^(?:sorry,? )?(?:can'?t|cannot|won'?t) (?:make it|attend|come|be there)[ ,.;]*(?:sorry|apologies|unfortunately)?[ .!]*$/u;
const DECLINED = new RegExp(`${I}${CANNOT} ${COME}\\b${NOT_SO}${ELSEWHERE}`, 'u');
const ACCEPTED = new RegExp(`${I}${WILL} ${COME}\\b${NOT_SO}${ELSEWHERE}`, 'u');
const UNSURE = /\b(?:maybe|perhaps|probably|might|if possible|try)\b/u;

/** What somebody answers in English to an invitation. @param said folded */
export function answerInEnglish(said: string): Answer | undefined {
  if (DECLINED.test(said) || BARE_CANNOT.test(said)) return 'declined';
  if (ACCEPTED.test(said)) return UNSURE.test(said) ? 'tentative' : 'accepted';
  return undefined;
}

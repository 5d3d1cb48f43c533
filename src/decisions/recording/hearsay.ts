import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { FollowUp } from '../following/followUp.ts';
import type { Change } from '../transitions.ts';

/** « selon Moussa », « apparemment »: somebody else says so, or nobody is sure. */
const SUPPOSED = oneOf(
  "a ce qu'il parait|il parait|parait-il|semble-t-il|il me semble",
  'apparemment|probablement|normalement|en principe|a priori|peut-etre|sans doute',
  'je crois|je pense|according to|apparently|probably|maybe|i think|i believe',
);
const NOT_VOUCHED_FOR = oneOf("selon|d'apres", SUPPOSED);
const UNSURE = new RegExp(String.raw`\b${SUPPOSED}\b`, 'u');
/** « selon la GIZ », and not « selon le calendrier ». */
const BY_SOMEBODY = /(?<!\p{L})(?:selon|d[’']après|d[’']apres)\s+(?:l[ae]s?\s+|l[’'])?\p{Lu}/u;

/** What stands after a colon is a note, and not how the news came. */
const DOUBTED = new RegExp(String.raw`^[^:;–—]*?\b${NOT_VOUCHED_FOR}\b`, 'u');
const NOTE_BEGINS = /[:;–—]\s*$/u;

/** Whether whoever says that something is decided does not vouch for it: « …, selon la GIZ ». */
export const isDoubted = (text: string): boolean =>
  BY_SOMEBODY.test(text) || UNSURE.test(fold(text));

/** « a été rouverte » tells what somebody did: an order says « rouvrir ». */
const TOLD_REOPENED =
  /\b(?:est|a ete|sera|serait|aurait ete) (?:bien |donc |enfin )?(?:rouverte?|reouverte?)\b/u;

const ENDS: ReadonlySet<Change | undefined> = new Set(['close', 'confirm', 'drop']);

/** Whether what is said of a decision is only reported: it changes nothing before it is pressed. */
export function isHearsay({ change, said }: FollowUp, text: string): boolean {
  if (change === 'reopen') return TOLD_REOPENED.test(fold(text));
  if (!ENDS.has(change) || !DOUBTED.test(fold(said))) return false;
  return !NOTE_BEGINS.test(text.slice(0, text.lastIndexOf(said)));
}

import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { findDecisionCode } from '../decisionCode.ts';
import type { Change } from '../transitions.ts';
import { type FollowUp, isAboutIt, readFollowUp } from './followUp.ts';

/** « annulée ? non »: what is asked is not done, whoever answers himself. An address has no space behind its mark. */
const ASKS = /\?(?=\s|$)/u;
/** « ou » and not « où », « si » and not « même si ». */
const CONDITION =
  /(?<![\p{L}'’])(?<!même |meme |pas )(?:si|s[’'](?=ils?(?!\p{L}))|sauf|ou|if|unless|or)(?!\p{L})/iu;
/** « close, non », « abandonnée, pas sûr »: denied at once, or behind a comma. */
const DENIED = /(?:^|[,.?!(]\s*)(?:non|no|not|pas|jamais)(?![\p{L}-])/u;
const UNCERTAIN = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    'par (?:erreur|megarde)|by mistake',
    'a (?:discuter|voir|verifier|confirmer|valider|decider)',
    '(?:je|on|nous) (?:ne |n.)?(?:crois|croit|croyons|pense|pensons|suis|est|sommes|sais|sait|savons) pas',
    "pas (?:sure?|certaine?)|not sure|i don't think|to be (?:confirmed|discussed)",
  )}(?!\p{L})`,
  'u',
);
const WHEN = oneOf(
  `\\d|1er|premiere?|${A_WEEKDAY}|jour|veille|lendemain|matin|midi|soir`,
  'apres-midi|semaine|mois|trimestre|semestre|an|annee|fin|debut|(?:jan|fev|avr|juil)\\p{L}*|mars|mai|juin',
  'aout|(?:sept|oct|nov|dec)\\p{L}*|week|month|first|last|(?:mon|tues|wednes|thurs|fri)day',
);
/** « clos le débat », « annuler la réunion du 12 mars »: something else is over. « le 12 mars » is its day. */
const SOMETHING_ELSE = new RegExp(
  String.raw`^(?:(?:la|les?|cette|cet|ce|une?|the) |l.)(?!${WHEN}(?!\p{L})|\d)\p{L}`,
  'u',
);
/** What follows tells why or how, and is kept as it is said: « : doublon », « car le budget manque ». */
const NOTE = /\s*[:;–—]\s|\s-\s|(?<!\p{L})(?:car|parce qu|puisque|faute de|because|suite [aà])/iu;

const SAID_OVER: ReadonlySet<Change> = new Set(['close', 'confirm', 'drop']);
const CONDITIONAL: ReadonlySet<Change> = new Set([...SAID_OVER, 'postpone', 'decline', 'return']);

/**
 * Whether what is said of a decision only asks, supposes or speaks of something else: « annulée ? non »,
 * « abandonnée si pas de budget », « clos le débat ». It changes nothing before it is pressed.
 * @param text the sentence, in which `said` stands
 */
export function isOnlyAsked({ change, said }: Omit<FollowUp, 'code'>, text: string): boolean {
  if (change === undefined || said === '') return false;
  const before = text.slice(0, Math.max(0, text.lastIndexOf(said)));
  const head = /[:;–—]\s*$/u.test(before) ? '' : (said.split(NOTE)[0] ?? '');
  if (ASKS.test(SAID_OVER.has(change) ? said : head)) return true;
  if (!CONDITIONAL.has(change)) return false;
  if (CONDITION.test(head)) return true;
  return SAID_OVER.has(change) && isDenied(head, /[,(-]\s*$/u.test(before));
}

function isDenied(head: string, isApart: boolean): boolean {
  const folded = fold(head);
  if (DENIED.test(folded) || UNCERTAIN.test(folded)) return true;
  return !isApart && SOMETHING_ELSE.test(folded);
}

/** « annule D-2027-001 si le budget manque »: a sentence in which one is only asked for, whatever word begins it. */
export function isAskedOfOne({ rest, text }: Pick<Line, 'rest' | 'text'>): boolean {
  const found = findDecisionCode(rest);
  return found !== undefined && isAboutIt(found) && isOnlyAsked(readFollowUp(found), text);
}

/** Whether the line of a command that does this to a decision only asks for it: « clore D-2027-001 ? ». */
export const onlyAsks =
  (change: Change) =>
  ({ text, rest }: Pick<Line, 'text' | 'rest'>): boolean => {
    if (isQuestion(text)) return true;
    const found = findDecisionCode(rest);
    return found !== undefined && isOnlyAsked({ change, said: readFollowUp(found).said }, text);
  };

import { findDecisionCode } from '../../decisions/decisionCode.ts';
import type { Command } from '../../kernel/commands/command.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { exactAt } from '../../kernel/commands/matching.ts';
import { A_MONTH, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Directory } from '../../kernel/directory.ts';
import { remember } from '../../kernel/remember.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';

/** Small words lead to what is said: « de », « sur », « le ». */
const LONGEST_SMALL = 3;
/** What tells when, or which of several, and is in the form of every command. */
const ANY_FORM = new RegExp(
  `^(?:${oneOf(
    `${A_WEEKDAY}|aujourd.hui|demain|hier|apres-demain|midi|matin|soir|heures?|minutes?`,
    A_MONTH,
    'venir|jours?|semaines?|mois|annees?|trimestres?|(?:proch|dern|prem)\\p{L}+|passee?s?|cette|avant|apres|depuis|jusqu.*|entre|debut',
    'pour|avec|dans|chez|tous|toutes?|moi|nous|leurs?|notre|votre|ouvert\\p{L}*|clos\\p{L}*|closes?|retard|urgent\\p{L}*',
    '(?:secretariat|salle|visio|ligne)|motif|objet|lieu|duree',
  )})$`,
  'u',
);
const ASKS =
  /^(?:qui|que|quoi|quand|ou|comment|combien|pourquoi|quel\p{L}*|est-ce|c'est|what|which|who|when|where|how)(?![\p{L}])|^qu'/u;

/** « ajoute », « ajouter », « ajoutez »: one word of a form. */
const stem = (word: string): string =>
  word.replace(/^(?:[ldjnscm]|qu)'/u, '').replace(/(?:ons|er|ez|es|e|s|r)$/u, '');

const formOf = remember((command: Command): ReadonlySet<string> => {
  const typed = command.grammar.map((line) => line.replace(/<[^>]*>/gu, ' '));
  const all = [...command.words, ...command.natural, ...(command.shared?.words ?? []), ...typed];
  return new Set(
    [...all, ...command.examples].flatMap((said) => words(said)).map(({ folded }) => stem(folded)),
  );
});

const namesIn = remember(
  ({ people, organizations }: Directory): ReadonlySet<string> =>
    new Set(
      [...people.map(({ name }) => name), ...organizations.map(({ acronym }) => acronym)]
        .flatMap((name) => words(name))
        .map(({ folded }) => stem(folded)),
    ),
);

/** « décisions en retard à relancer » says what is to be done of them; « réunions à venir » only which. */
const TO_DO =
  /(?:^|\s)a (?!(?:venir|faire)(?!\p{L})|\p{L}*bre(?!\p{L}))\p{L}+(?:er|ir|re|oir)(?!\p{L})/u;

/** These answer a sentence of any length, or are the séance's own. */
const FREE: ReadonlySet<string> = new Set(['courtoisie', 'seance', 'livre']);

/**
 * Whether a line that calls a command by its words says more than the form of that command: « présences
 * insuffisantes », « bilan 2026 jugé positif », « relancer la FAO sur les contributions ». In a séance it may
 * be a line of the minutes. What stands behind the meeting, the group or the decision it names is free text.
 */
export function saysMoreThanForm(
  command: Command,
  { text, rest, called, group, groups }: Line,
  { directory, commands }: { readonly directory: Directory; readonly commands: readonly Command[] },
): boolean {
  if (called === '' || group || FREE.has(command.name)) return false;
  if (isQuestion(text) || ASKS.test(fold(text.trim()))) return false;
  const before = untilNamed(rest);
  const said = words(before);
  const named = groupIn(said, groups);
  const helps = command.name === 'aide' && exactAt(said, 0, commands) !== undefined;
  if (helps) return false;
  if (TO_DO.test(fold(before))) return true;
  const form = formOf(command);
  const names = namesIn(directory);
  return said.slice(0, named?.at).some(({ folded }) => {
    const word = stem(folded);
    const isSmall = folded.length <= LONGEST_SMALL || /\d/u.test(folded) || ANY_FORM.test(folded);
    return !isSmall && !form.has(word) && !names.has(word);
  });
}

/** What stands before the code that a line names. */
const untilNamed = (rest: string): string => {
  const code = findMeetingCode(rest)?.before ?? rest;
  const decision = findDecisionCode(code);
  return decision ? '' : code;
};

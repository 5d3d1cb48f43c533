import MiniSearch from 'minisearch';
import type { Command } from '../kernel/commands/command.ts';
import type { Context } from '../kernel/commands/context.ts';
import { translator } from '../kernel/locale/translate.ts';
import { fold } from '../kernel/text/fold.ts';
import { words } from '../kernel/text/words.ts';
import { ALSO_SAID } from './alsoSaid.ts';
import { EMPTY_WORDS } from './emptyWords.ts';
import { usable } from './usable.ts';

/** What a command is found by: what it is called by tells more than the sentence of its help. */
const BOOST = { words: 3, alsoSaid: 3, help: 1 } as const;
/** As many as somebody reads. */
const MOST_FOUND = 3;
/** Below that, a line has met one common word by chance. */
const LEAST_SCORE = 9;
/** What is found that far behind the best is about something else. */
const LEAST_SHARE = 0.4;
/** From so many letters on, a word may be the beginning of another, or be misspelt. */
const LONG_ENOUGH = { prefix: 4, fuzzy: 6 } as const;
/** How many letters in one may be wrong. */
const WRONG_LETTERS = 0.15;
/** What such a word tells, beside one that is typed in full: « inconnue » is near to « reconnues ». */
const WEIGHTS = { prefix: 0.375, fuzzy: 0.3 } as const;

/**
 * The commands nearest in meaning to what somebody says, best first: only those that he may use. A way
 * to find where to send him, never a way to understand him.
 */
export function searchCommands(
  said: string,
  context: Pick<Context, 'commands' | 'actor'>,
): readonly Command[] {
  const byName = new Map<string, Command>(usable(context).map((one) => [one.name, one]));
  const found = indexOf(context.commands).search(said.replace(FROM_THEN_ON, ' '), {
    boost: BOOST,
    weights: WEIGHTS,
    prefix: (term) => term.length >= LONG_ENOUGH.prefix,
    fuzzy: (term) => (term.length >= LONG_ENOUGH.fuzzy ? WRONG_LETTERS : false),
    filter: ({ id }) => byName.has(id),
  });
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= LEAST_SCORE && score >= LEAST_SHARE * best)
    .slice(0, MOST_FOUND)
    .flatMap(({ id }) => byName.get(id) ?? []);
}

/** « à partir de lundi » speaks of nobody who leaves. */
const FROM_THEN_ON = /(?<!\p{L})[àa] partir (?:de|du|des|d[’'])(?!\p{L})/giu;

const indexes = new WeakMap<readonly Command[], MiniSearch>();

/** Made at the first question. */
function indexOf(commands: readonly Command[]): MiniSearch {
  const known = indexes.get(commands);
  if (known) return known;
  const made = indexed(commands);
  indexes.set(commands, made);
  return made;
}

function indexed(commands: readonly Command[]): MiniSearch {
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    idField: 'name',
    tokenize: wordsOf,
    processTerm: termOf,
  });
  const languages = ['fr', 'en'].map(translator);
  index.addAll(
    commands.map(({ name, words: calledBy }) => ({
      name,
      words: [...new Set(calledBy.flatMap(wordsOf))].join(' '),
      alsoSaid: ALSO_SAID[name] ?? '',
      help: languages.map((t) => t(`kernel.help.${name}`)).join(' '),
    })),
  );
  return index;
}

/** « l'ordre du jour » speaks of « ordre »; « compte-rendu » of itself, of « compte » and of « rendu ». */
const wordsOf = (text: string): string[] =>
  words(text).flatMap(({ folded }) => {
    const parts = folded.split(/['-]/u);
    return folded.includes('-') ? [folded, ...parts] : parts;
  });

/** What « Réunions » and « réunion » share; nothing for what tells nothing. */
function termOf(word: string): string | null {
  const plain = fold(word);
  if (plain.length < 2 || /^\d/u.test(plain) || EMPTY_WORDS.has(plain)) return null;
  return plain.length > 3 ? plain.replace(/[sx]$/u, '') : plain;
}

import { distance } from 'fastest-levenshtein';
import { type Word, words } from '../text/words.ts';
import type { Command } from './command.ts';
import { isItsOwn, type Match, phrasesOf } from './matching.ts';

/** Words of the dictionary that a slip would turn into a command that acts at once: « hier » is not « lier ». */
const TRUE_WORDS = new Set(
  'absence absences confie confies presente presentes presenter presentez presentons hier lieu lien liens demande demandent recommande recommandent invitation envoi envoie envoyer envoyez prevoit revenir reviens revient range ranger scanner proposer propose togo'.split(
    ' ',
  ),
);

/** How many letters may differ in a word of that length for it to be understood as it was meant. */
const tolerance = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** Beyond three wrong letters, or one in three, a word is another word. */
const MOST_LETTERS = 3;

interface Near {
  readonly command: Command;
  readonly length: number;
  readonly letters: number;
  readonly phrase: string;
  /** How long what is typed is, or what was meant when it is shorter: « confie » is not « confirme ». */
  readonly shorter: number;
}

function nearest(sentence: readonly Word[], at: number, commands: readonly Command[]): Near[] {
  return commands
    .flatMap((command) =>
      phrasesOf(command)
        .filter((one) => isItsOwn(one, sentence, at + one.folded.length))
        .flatMap(({ written, folded }): Near[] => {
          const said = sentence
            .slice(at, at + folded.length)
            .map((word) => word.folded)
            .join(' ');
          const meant = folded.join(' ');
          // Neither measured nor sorted: it may be a pasted line of thousands of letters.
          if (Math.abs(meant.length - said.length) > MOST_LETTERS) return [];
          const letters = distance(meant, said);
          const shorter = Math.min(said.length, written.length);
          return [{ command, length: folded.length, letters, phrase: written, shorter }];
        }),
    )
    .sort((one, other) => one.letters - other.letters || other.length - one.length);
}

/** « organise » that is said of something else is no slip for « organisme ». */
const isSharedWord = (word: Word | undefined, commands: readonly Command[]): boolean =>
  commands.some((command) =>
    phrasesOf(command).some(
      ({ when, folded }) => when && folded.length === 1 && folded[0] === word?.folded,
    ),
  );

/** The one command whose phrase stands there but for a slip of the fingers. */
export function nearAt(
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): Match | undefined {
  const said = sentence[at]?.folded ?? '';
  if (TRUE_WORDS.has(said) || TO_ME.test(said)) return undefined;
  if (isSharedWord(sentence[at], commands)) return undefined;
  const candidates = nearest(sentence, at, commands).filter(
    (near) => near.letters <= tolerance(near.shorter),
  );
  const [best] = candidates;
  if (!best) return undefined;
  const ambiguous = candidates.some(
    (other) => other.letters === best.letters && other.command !== best.command,
  );
  return ambiguous ? undefined : { command: best.command, from: at, to: at + best.length };
}

/** « m'envoyer » is no slip for « renvoyer ». */
const TO_ME = /^[mts]'/;

/** « n'invite pas » is not near to « invite ». */
const DENIED = /^n(?:e$|')/;

const SUGGESTIONS = 3;
/** One wrong letter in so many, of a long word and of a shorter one: « mettre » is no slip for « membre ». */
const LETTERS_SHARE = { long: 3, short: 4 } as const;
const LONG = 8;

/** Whether each word that is typed may be the one that is meant, for a slip of the fingers. */
const isSlip = (said: readonly Word[], meant: readonly Word[]): boolean =>
  meant.every(({ folded }, index) => isWordSlip(said[index]?.folded ?? '', folded));

function isWordSlip(said: string, meant: string): boolean {
  const letters = distance(meant, said);
  if (letters === 0) return true;
  if (said.length < SHORTEST_SLIP || letters > MOST_LETTERS) return false;
  // « la prochaine » is no slip for « prochain ».
  if (stemOf(said) === stemOf(meant)) return false;
  const share = meant.length >= LONG ? LETTERS_SHARE.long : LETTERS_SHARE.short;
  return letters * share <= meant.length || areSwapped(said, meant);
}

const stemOf = (word: string): string => word.replace(/e?s?$/u, '');

/** « reuinon »: two letters have changed places. */
function areSwapped(said: string, meant: string): boolean {
  const sorted = (word: string) => [...word].sort().join('');
  return distance(meant, said) === 2 && sorted(said) === sorted(meant);
}

/** Two words of that few letters are near to each other, and mean other things. */
const SHORTEST_SLIP = 4;

/** The whole line as it may have been meant, with each of the nearest commands in turn. */
export function suggestions(
  text: string,
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): readonly string[] {
  const said = sentence[at]?.folded ?? '';
  if (TRUE_WORDS.has(said) || DENIED.test(said) || isSharedWord(sentence[at], commands)) return [];
  const near = nearest(sentence, at, commands).filter(({ phrase, length }) =>
    isSlip(sentence.slice(at, at + length), words(phrase)),
  );
  const nearestOfEach = near.filter(
    (one, index) => near.findIndex((other) => other.command === one.command) === index,
  );
  return nearestOfEach.slice(0, SUGGESTIONS).map(({ phrase, length }) => {
    const from = sentence[at]?.start ?? 0;
    const to = sentence[Math.min(at + length, sentence.length) - 1]?.end ?? from;
    return `${text.slice(0, from)}${phrase}${text.slice(to)}`;
  });
}

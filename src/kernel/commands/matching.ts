import { remember } from '../remember.ts';
import { type Word, words } from '../text/words.ts';
import type { Command } from './command.ts';

/** A command's words found in a sentence, from one word to another (excluded). */
export interface Match {
  readonly command: Command;
  readonly from: number;
  readonly to: number;
}

/** One way to call a command: as it is written, and its words folded. */
export interface Phrase {
  readonly written: string;
  readonly folded: readonly string[];
  /** What must follow, when the words are another command's too. */
  readonly when: RegExp | undefined;
}

/** Every way to call a command. */
export const phrasesOf = remember((command: Command): readonly Phrase[] => [
  ...command.words.map((written) => phrase(written)),
  ...(command.shared?.words ?? []).map((written) => phrase(written, command.shared?.when)),
]);

const phrase = (written: string, when?: RegExp): Phrase => ({
  written,
  folded: words(written).map((word) => word.folded),
  when,
});

/** Whether what follows the words of a phrase makes them its command's. */
export const isItsOwn = ({ when }: Phrase, sentence: readonly Word[], after: number): boolean =>
  when === undefined ||
  when.test(
    sentence
      .slice(after)
      .map((word) => word.folded)
      .join(' '),
  );

/** The longest of the commands' phrases that stands at a word of the sentence. */
export const exactAt = (
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): Match | undefined => longestAt(sentence, at, wordedIn(commands));

/** A phrase, and the command that it calls. */
interface Call {
  readonly command: Command;
  readonly phrase: Phrase;
}

/** The calls of commands by the first word of their phrase, in the order of the commands. */
type Calls = ReadonlyMap<string, readonly Call[]>;

const callsBy =
  (phrases: (command: Command) => readonly Phrase[]) =>
  (commands: readonly Command[]): Calls => {
    const calls = new Map<string, Call[]>();
    for (const command of commands) {
      for (const phrase of phrases(command)) {
        const first = phrase.folded[0] ?? '';
        calls.set(first, [...(calls.get(first) ?? []), { command, phrase }]);
      }
    }
    return calls;
  };

const wordedIn = remember(callsBy(phrasesOf));

function longestAt(sentence: readonly Word[], at: number, calls: Calls): Match | undefined {
  let best: Match | undefined;
  let claimed = 0;
  for (const { command, phrase } of callsAt(sentence[at], calls)) {
    const { folded, when } = phrase;
    const matches = folded.every(
      (word, index) => index === 0 || word === sentence[at + index]?.folded,
    );
    // Of two commands with the same words, the one that what follows speaks of.
    const claim = folded.length * 2 + (when ? 1 : 0);
    if (matches && claim > claimed && isItsOwn(phrase, sentence, at + folded.length)) {
      best = { command, from: at, to: at + folded.length };
      claimed = claim;
    }
  }
  return best;
}

/** « l'odj » is « odj », « programme-moi » is « programme », « décale-la » is « décale ». */
export const JOINED = /^[ld]'|-(?:moi|nous|l[ae]s?|leur|lui)$/g;

function callsAt(word: Word | undefined, calls: Calls): readonly Call[] {
  if (!word) return [];
  const { folded } = word;
  const bare = folded.replace(JOINED, '');
  const said = calls.get(folded) ?? [];
  return bare === folded ? said : [...said, ...(calls.get(bare) ?? [])];
}

const naturalOf = remember((command: Command): readonly Phrase[] =>
  command.natural.map((written) => phrase(written)),
);
const naturalWordsIn = remember(callsBy(naturalOf));

/** The first natural word of a command, anywhere in the sentence. */
export function naturalIn(
  sentence: readonly Word[],
  commands: readonly Command[],
): Match | undefined {
  const calls = naturalWordsIn(commands);
  for (let at = 0; at < sentence.length; at += 1) {
    const match = longestAt(sentence, at, calls);
    if (match) return match;
  }
  return undefined;
}

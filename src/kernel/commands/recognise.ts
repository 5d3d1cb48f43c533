import { distance } from 'fastest-levenshtein';
import type { Temporal } from 'temporal-polyfill';
import type { Group } from '../directory.ts';
import { DomainError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { type Word, words } from '../text/words.ts';
import type { Command } from './command.ts';
import { groupAt } from './groupNames.ts';
import type { Line } from './line.ts';

/** What surrounds a typed line. */
export interface Hearing {
  readonly now: Temporal.ZonedDateTime;
  readonly groups: readonly Group[];
  readonly channelGroup: Group | undefined;
}

export interface Recognised {
  readonly command: Command;
  readonly line: Line;
}

/** A command's words found in a sentence, from one word to another (excluded). */
interface Match {
  readonly command: Command;
  readonly from: number;
  readonly to: number;
}

/** Courtesies that may come before a command and mean nothing to it. */
const COURTESIES = new Set(
  (
    'griot bonjour bonsoir salut svp stp merci de veuillez vouloir bien peux-tu peux tu pouvez-vous ' +
    "pouvez vous pourrais-tu pourriez-vous s'il te vous plait je veux voudrais souhaite il faut " +
    'faudrait on doit me nous la le les'
  ).split(' '),
);

/**
 * Which command a line calls. In order: its words at the start (after courtesies and a group:
 * « gec planifier »), a bare code (« D-2027-001 »), a near miss at the start (« plannifier »), a
 * natural sentence (« il faudrait planifier… »), a line a command claims by its content.
 * @throws DomainError `command.unknown`, with the nearest commands to propose
 */
export function recognise(
  text: string,
  commands: readonly Command[],
  hearing: Hearing,
): Recognised {
  const sentence = words(text);
  const start = startOf(sentence, hearing.groups);
  const found =
    exactAt(sentence, start.at, commands) ??
    codeAt(text, sentence, start.at, commands) ??
    nearAt(sentence, start.at, commands) ??
    naturalIn(sentence, commands);
  if (found) return { command: found.command, line: lineOf(text, sentence, found, start, hearing) };
  const whole = lineOf(text, sentence, { from: start.at, to: start.at }, start, hearing);
  const implied = commands.find((command) => command.implied(whole));
  if (implied) return { command: implied, line: whole };
  throw new DomainError('command.unknown', {
    suggestions: suggestions(text, sentence, start.at, commands),
  });
}

interface Start {
  /** The word at which the command should stand. */
  readonly at: number;
  readonly group: Group | undefined;
  readonly groupFrom: number;
}

function startOf(sentence: readonly Word[], groups: readonly Group[]): Start {
  let at = 0;
  while (COURTESIES.has(sentence[at]?.folded ?? '')) at += 1;
  const named = groupAt(sentence, at, groups);
  if (!named) return { at, group: undefined, groupFrom: at };
  return { at: at + named.length, group: named.group, groupFrom: at };
}

/** One way to call a command: as it is written, and its words folded. */
interface Phrase {
  readonly written: string;
  readonly folded: readonly string[];
}

const phrasesOf = (command: Command): Phrase[] =>
  command.words.map((written) => ({ written, folded: words(written).map((word) => word.folded) }));

function exactAt(
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): Match | undefined {
  let best: Match | undefined;
  for (const command of commands) {
    for (const { folded } of phrasesOf(command)) {
      const matches = folded.every((word, index) => sentence[at + index]?.folded === word);
      if (matches && folded.length > (best ? best.to - best.from : 0)) {
        best = { command, from: at, to: at + folded.length };
      }
    }
  }
  return best;
}

function codeAt(
  text: string,
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): Match | undefined {
  const whole = fold(text).trim();
  const command = commands.find((candidate) => candidate.code?.test(whole));
  return command && sentence.length > 0 ? { command, from: at, to: at } : undefined;
}

/** How many letters may differ in a word of that length for it to be understood as it was meant. */
const tolerance = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

interface Near {
  readonly command: Command;
  readonly length: number;
  readonly letters: number;
  readonly phrase: string;
}

function nearest(sentence: readonly Word[], at: number, commands: readonly Command[]): Near[] {
  return commands
    .flatMap((command) =>
      phrasesOf(command).map(({ written, folded }): Near => {
        const said = sentence.slice(at, at + folded.length).map((word) => word.folded);
        const letters = distance(folded.join(' '), said.join(' '));
        return { command, length: folded.length, letters, phrase: written };
      }),
    )
    .sort((one, other) => one.letters - other.letters || other.length - one.length);
}

function nearAt(
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): Match | undefined {
  const candidates = nearest(sentence, at, commands).filter(
    (near) => near.letters <= tolerance(near.phrase.length),
  );
  const [best] = candidates;
  if (!best) return undefined;
  const ambiguous = candidates.some(
    (other) => other.letters === best.letters && other.command !== best.command,
  );
  return ambiguous ? undefined : { command: best.command, from: at, to: at + best.length };
}

function naturalIn(sentence: readonly Word[], commands: readonly Command[]): Match | undefined {
  const natural = commands.filter((command) => command.natural);
  for (let at = 0; at < sentence.length; at += 1) {
    const match = exactAt(sentence, at, natural);
    if (match) return match;
  }
  return undefined;
}

const SUGGESTIONS = 3;

/** The whole line as it may have been meant, with each of the nearest commands in turn. */
function suggestions(
  text: string,
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): readonly string[] {
  const near = nearest(sentence, at, commands).filter(
    (candidate) => candidate.letters <= Math.max(2, candidate.phrase.length / 2),
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

function lineOf(
  text: string,
  sentence: readonly Word[],
  match: Pick<Match, 'from' | 'to'>,
  start: Start,
  hearing: Hearing,
): Line {
  const before =
    match.from > start.at
      ? text.slice(sentence[start.at]?.start ?? 0, sentence[match.from]?.start)
      : '';
  const after = text.slice(match.to > 0 ? (sentence[match.to - 1]?.end ?? 0) : 0);
  return {
    text,
    rest: `${before}${after}`.replace(/^[\s:,!.–-]+/, '').trim(),
    group: start.group,
    channelGroup: hearing.channelGroup,
    groups: hearing.groups,
    now: hearing.now,
  };
}

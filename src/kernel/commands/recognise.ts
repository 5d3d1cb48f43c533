import type { Temporal } from 'temporal-polyfill';
import type { Group } from '../directory.ts';
import { DomainError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { type Word, words } from '../text/words.ts';
import type { Command } from './command.ts';
import { groupAt } from './groupNames.ts';
import type { Line } from './line.ts';
import { exactAt, type Match, naturalIn, nearAt, suggestions } from './matching.ts';

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
    exactAt(sentence, 0, commands) ??
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

/** A line as a whole, for a command that takes it without any word of its own. */
export const wholeLine = (text: string, hearing: Hearing): Line => ({
  text,
  rest: text,
  group: undefined,
  channelGroup: hearing.channelGroup,
  groups: hearing.groups,
  now: hearing.now,
});

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

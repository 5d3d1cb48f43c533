import type { Temporal } from 'temporal-polyfill';
import type { Group } from '../directory.ts';
import { DomainError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { inFrench } from '../text/inFrench.ts';
import { speltOut } from '../text/shorthand.ts';
import { type Word, words } from '../text/words.ts';
import type { Command } from './command.ts';
import { withoutAnnouncement, withoutAsking, withoutLeads, withoutThanks } from './courtesies.ts';
import type { Line } from './line.ts';
import { exactAt, type Match, naturalIn } from './matching.ts';
import { isOrder } from './mood.ts';
import { nearAt, suggestions } from './nearness.ts';
import { type Start, startOf } from './start.ts';

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

/**
 * Which command a line calls. In order: one that claims the sentence (« je ne viendrai pas »), its
 * words at the start (after courtesies and a group: « gec planifier »), a bare code (« D-2027-001 »),
 * a near miss at the start (« plannifier »), a natural sentence (« il faudrait planifier… »), a line
 * that a command takes when nobody else does. A verb that is denied, asked about or told calls nothing. What
 * calls nothing is read again without the « et » or the « au fait » that leads to it.
 * @throws DomainError `command.unknown`, with the line (`unread`) and the nearest commands to propose
 */
export function recognise(
  typed: string,
  commands: readonly Command[],
  hearing: Hearing,
): Recognised {
  const led = withoutLeads(typed);
  // In a channel, what asks nothing may be said to a colleague.
  const isTalk = hearing.channelGroup !== undefined && !typed.includes('?');
  if (led === typed || isTalk) return recogniseWhole(typed, commands, hearing);
  return recognisedOrNot(typed, commands, hearing) ?? recogniseWhole(led, commands, hearing, typed);
}

/** @param unread the line as it is told to be unknown */
function recogniseWhole(
  typed: string,
  commands: readonly Command[],
  hearing: Hearing,
  unread = typed,
): Recognised {
  const text = speltOut(withoutAsking(withoutAnnouncement(withoutThanks(inFrench(typed)))));
  const sentence = words(text);
  const start = startOf(sentence, hearing.groups);
  const lineFrom = (match: Pick<Match, 'from' | 'to'>): Line =>
    lineOf(text, sentence, match, start, hearing);
  const claimed = claimIn(commands, start, lineFrom);
  if (claimed) return claimed;
  const isCalled = (match: Match): boolean =>
    isOrder(match, { text, sentence, start, groups: hearing.groups }) &&
    !match.command.declines(lineFrom(match));
  const ordered = (match: Match | undefined): Match | undefined =>
    match && isCalled(match) ? match : undefined;
  const exact = exactBefore(sentence, start, commands);
  const found =
    ordered(exact) ??
    codeAt(text, sentence, start.at, commands) ??
    ordered(nearAt(sentence, start.at, commands)) ??
    ordered(naturalIn(sentence, commands));
  if (found) return { command: found.command, line: lineFrom(found) };
  const whole = lineFrom({ from: start.at, to: start.at });
  const implied = commands.find((command) => command.implied(whole));
  if (implied) return { command: implied, line: whole };
  throw new DomainError('command.unknown', {
    unread,
    suggestions: exact ? [] : suggestions(text, sentence, start.at, commands),
  });
}

/** The same, as it stands, and nothing when no command is called. */
export function recognisedOrNot(
  typed: string,
  commands: readonly Command[],
  hearing: Hearing,
): Recognised | undefined {
  try {
    return recogniseWhole(typed, commands, hearing);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'command.unknown') return undefined;
    throw error;
  }
}

/** A line as a whole, for a command that takes it without any word of its own. */
export const wholeLine = (text: string, hearing: Hearing): Line => ({
  text,
  rest: text,
  called: '',
  group: undefined,
  channelGroup: hearing.channelGroup,
  groups: hearing.groups,
  now: hearing.now,
});
/** The first command that claims the sentence, with all its courtesies or without some of them. */
function claimIn(
  commands: readonly Command[],
  start: Start,
  lineFrom: (match: Pick<Match, 'from' | 'to'>) => Line,
): Recognised | undefined {
  for (let at = 0; at <= start.at; at += 1) {
    const line = lineFrom({ from: at, to: at });
    const command = commands.find((candidate) => candidate.claims(line));
    if (command) return { command, line };
  }
  return undefined;
}

/**
 * « je viens », « voir la décision »: what a command is called by may begin as a courtesy does. « troïka »
 * is a command, and the name of a group in « troïka planifier ».
 */
function exactBefore(
  sentence: readonly Word[],
  start: Start,
  commands: readonly Command[],
): Match | undefined {
  for (let at = 0; at <= start.at; at += 1) {
    const match = exactAt(sentence, at, commands);
    if (!match) continue;
    const isGroup = at >= start.groupAt && match.to <= start.at && at < start.at;
    return (isGroup ? exactAt(sentence, start.at, commands) : undefined) ?? match;
  }
  return undefined;
}

function codeAt(
  text: string,
  sentence: readonly Word[],
  at: number,
  commands: readonly Command[],
): Match | undefined {
  const said = [text, text.slice(sentence[at]?.start ?? text.length)].map((part) =>
    fold(part).trim(),
  );
  const command = commands.find(({ code }) => said.some((part) => code?.test(part)));
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
    called: sentence
      .slice(match.from, match.to)
      .map(({ folded }) => folded)
      .join(' '),
    group: start.group,
    channelGroup: hearing.channelGroup,
    groups: hearing.groups,
    now: hearing.now,
  };
}

import type { Reply } from '../messages/tree.ts';
import { readLetter } from '../text/letter.ts';
import { inZone } from '../time.ts';
import type { Command, Hold } from './command.ts';
import type { Context } from './context.ts';
import { recogniseLetter } from './letter.ts';
import type { Line } from './line.ts';
import {
  type Hearing,
  type Recognised,
  recognise,
  recognisedOrNot,
  wholeLine,
} from './recognise.ts';

/** What somebody said: as one line, and as the lines it was typed in. */
export interface Utterance {
  readonly text: string;
  readonly lines: readonly string[];
}

/** What is going to be done of what somebody said or pressed. */
export interface Doing {
  /** Whether its answer asks nothing of him: what he was shown before is still what he speaks of. */
  readonly isAside: boolean;
  /** @throws DomainError whatever the command throws */
  run(): Promise<Reply>;
}

/**
 * What a line asks to be done: at once by what has something under way in the conversation, or else by the
 * command that its words call, or else by what takes whatever nothing understands.
 * @param admit holds back whoever goes too fast: not asked of what is under way, of which no line is lost
 * @throws DomainError `command.unknown`, `letter.unread`, and whatever `admit` throws
 */
export async function understand(
  commands: readonly Command[],
  context: Context,
  { text, lines }: Utterance,
  admit: () => void,
): Promise<Doing> {
  const hearing = {
    now: inZone(context.now, context.zone),
    groups: context.actor.knownGroups(),
    channelGroup: context.channelGroup,
  };
  const whole = { ...wholeLine(text, hearing), lines };
  const held = await heldBy(commands, whole, context);
  if (held?.hold === 'first') return doing(held.command, whole, context);
  const letter = held ? undefined : readLetter(lines);
  const { command, line } =
    (letter && recogniseLetter(letter, commands, hearing)) ??
    recogniseList(lines, commands, hearing) ??
    recogniseOr(held?.command, whole, commands, hearing);
  if (command !== held?.command) admit();
  return doing(command, line, context);
}

const doing = (command: Command, line: Line, context: Context): Doing => ({
  isAside: command.isAside,
  run: () => command.call(line, context),
});

interface Held {
  readonly command: Command;
  readonly hold: Hold;
}

/** The command that has something under way in this conversation, and how it takes the line. */
async function heldBy(
  commands: readonly Command[],
  line: Line,
  context: Context,
): Promise<Held | undefined> {
  let last: Held | undefined;
  for (const command of commands) {
    // Most hold nothing: none of them is waited for.
    if (!command.holds || (last && !command.isUnderWay)) continue;
    const hold = await command.holds(line, context);
    if (hold === 'first') return { command, hold };
    if (hold) last = { command, hold };
  }
  return last;
}

/** The command that the first line calls, when it takes what stands under it as a list. */
function recogniseList(
  [first, ...below]: readonly string[],
  commands: readonly Command[],
  hearing: Hearing,
): Recognised | undefined {
  if (first === undefined || below.length === 0) return undefined;
  const found = recognisedOrNot(first, commands, hearing);
  return found?.command.takesList ? { ...found, line: { ...found.line, below } } : undefined;
}

/** The command that the words call, or else the one that takes what nothing understands. */
function recogniseOr(
  last: Command | undefined,
  whole: Line,
  commands: readonly Command[],
  hearing: Hearing,
): Recognised {
  if (!last) return recognise(whole.text, commands, hearing);
  return recognisedOrNot(whole.text, commands, hearing) ?? { command: last, line: whole };
}

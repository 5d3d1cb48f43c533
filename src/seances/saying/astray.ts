import { recordedBy } from '../../decisions/recording/decisionLine.ts';
import type { Command } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { recognisedOrNot } from '../../kernel/commands/recognise.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { readDatedRef } from '../../meetings/meetingRef.ts';
import { findMeeting } from '../../meetings/meetingSearch.ts';
import { presidentTold } from '../compteRendu/presiding.ts';
import type { Floor } from '../floor.ts';
import { saysMoreThanForm } from './moreThanForm.ts';

/** What a sentence would do elsewhere, and does not do in a séance. */
export type Astray = 'pastBook' | 'ownMeeting' | 'misheard' | 'moreThanForm';

/**
 * Whether a sentence would write in the register past the book (« il a été décidé en janvier de … »), or
 * call off or move the very meeting that is being held (« la prochaine réunion n'aura pas lieu »), or only
 * be asked what it is about (« transmettre la note au MEF »), or says more than the command that its words
 * call (« présences insuffisantes »).
 */
export async function astray(
  said: Line,
  context: Context,
  floor: Floor,
): Promise<Astray | undefined> {
  const found = recognisedOrNot(said.text, context.commands, said);
  if (!found) return undefined;
  const { command, line } = found;
  if (command.name === 'decision') return isPastBook(line, floor) ? 'pastBook' : undefined;
  if (isMisheard(command, line)) return 'misheard';
  if (isOfPeople(command, line) || presidentTold(line.text)) return 'moreThanForm';
  if (!MEETING_CHANGES.has(command.name)) {
    return saysMoreThanForm(command, line, context) ? 'moreThanForm' : undefined;
  }
  const changed = await meetingChanged(line, context);
  if (changed === undefined) return namesNone(line) ? 'moreThanForm' : undefined;
  return changed === floor.meeting.id ? 'ownMeeting' : undefined;
}

/** « Griot, relancer la FAO »: said to him, and not to the book. */
export const isToGriot = (typed: string): boolean => /^\s*griot\s*,/iu.test(typed);

/** The same line, said to him. */
export const toGriot = (typed: string): string => `griot, ${typed}`;

/** « Martin Keller a changé d'adresse : … »: told in the room, and a change of the directory elsewhere. */
const isOfPeople = ({ name }: Command, { called, text }: Line): boolean =>
  OF_PEOPLE.has(name) && called === '' && !isQuestion(text);

const OF_PEOPLE: ReadonlySet<string> = new Set(['membre', 'siege', 'mandat', 'organisation']);

const MEETING_CHANGES: ReadonlySet<string> = new Set(['annuler', 'reporter']);

const LACKING: ReadonlySet<string> = new Set([
  'decision.codeMissing',
  'group.missing',
  'chase.missing',
]);
const OF_THE_REGISTER = /\b(?:decision|action|recommandation)s?\b/u;
const SHORTEST_TALK = 3;

/** A whole sentence in which a command finds nothing of what it is about. */
function isMisheard(command: Command, line: Line): boolean {
  if (words(line.text).length < SHORTEST_TALK || OF_THE_REGISTER.test(fold(line.text)))
    return false;
  try {
    command.parse(line);
    return false;
  } catch (error) {
    if (error instanceof DomainError) return LACKING.has(error.code);
    throw error;
  }
}

/** What names another group or another meeting is written there: « gt-eau décision : … ». */
function isPastBook(line: Line, { group, meeting }: Floor): boolean {
  const recorded = recordedBy(line);
  if (!recorded) return false;
  if (recorded.meetingCode !== undefined) return recorded.meetingCode === meeting.code;
  return recorded.group === undefined || recorded.group.id === group.id;
}

/** Which meeting a line would change; undefined when it does not say. */
async function meetingChanged(line: Line, context: Context): Promise<string | undefined> {
  try {
    return (await findMeeting(readDatedRef(line), context, { orOnly: true })).meeting.id;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** « reporter au 8 avril »: a point may be. */
const namesNone = ({ text, group, groups }: Line): boolean =>
  !group && !findMeetingCode(text) && !groupIn(words(text), groups);

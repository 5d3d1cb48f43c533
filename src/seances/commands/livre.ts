import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { exactAt } from '../../kernel/commands/matching.ts';
import { recognisedOrNot } from '../../kernel/commands/recognise.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { type MeetingRef, readMeetingRef } from '../../meetings/meetingRef.ts';
import { ACCEPT, acknowledge } from '../acknowledging.ts';
import { bookReply } from '../bookReply.ts';
import { askWaiting, isNoteAll } from '../closing/waitingLines.ts';
import { type Floor, floorHere, floorJustClosed } from '../floor.ts';
import { floorNamed, lastFloorOf } from '../floorNamed.ts';
import { askEach, NOTE, NOTE_ALL, note, notedFloor } from '../noting.ts';
import { noteAll } from '../notingAll.ts';
import { astray, isToGriot } from '../saying/astray.ts';
import { askWhat, writeOrAsk } from '../saying/heeding.ts';
import { meantBy } from '../saying/meant.ts';
import { pastedIn } from '../saying/pasting.ts';
import { readSaying, type Said } from '../saying/saying.ts';
import { isStatement, tellsOutcome } from '../saying/statement.ts';
import { isTalk } from '../saying/talk.ts';
import { unlabelled } from '../saying/unlabelled.ts';
import { acceptLine } from '../writing.ts';

/** What is said to the book; nothing but a look at it when undefined. */
interface Args {
  readonly text: string;
  readonly whole: Line;
  readonly said: Said | undefined;
  /** Of « livre », « livre gec », « livre GEC-2027-03 »: whose book is to be shown. */
  readonly book: MeetingRef | undefined;
  /** The lines in which it was typed. */
  readonly lines: readonly string[];
}

const OWN_WORDS = [
  'livre',
  'livre de séance',
  'où en est la séance',
  'où en sommes-nous',
  'voir le livre',
  'montre le livre',
  'relire le livre',
] as const;

const OWN_PHRASES = OWN_WORDS.map((phrase) => words(phrase));

/** Which book a sentence asks to see; in the channel of a group, the one that is open there. */
function bookAsked(line: Line, text: string): MeetingRef | undefined {
  const said = words(text);
  const phrase = OWN_PHRASES.find((one) =>
    one.every((word, at) => said[at]?.folded === word.folded),
  );
  const end = phrase && said[phrase.length - 1]?.end;
  if (end !== undefined) {
    return readMeetingRef({ ...line, rest: text.slice(end), channelGroup: undefined });
  }
  const isAfterGroup = line.group !== undefined && line.called.startsWith('livre');
  return isAfterGroup ? readMeetingRef({ ...line, channelGroup: undefined }) : undefined;
}

const CALLING = /^\s*@?griot[\s,:]+/iu;

function parse(typedLine: Line): Args {
  const { text: typed, lines: typedLines = [] } = typedLine;
  const line = typed.replace(CALLING, '');
  const book = bookAsked(typedLine, line);
  const said = book ? undefined : readSaying(line);
  const lines = typedLines.map((one, at) => (at === 0 ? one.replace(CALLING, '') : one));
  const whole = { ...typedLine, text: line };
  return { text: line, whole, said, book, lines: lines.filter((one) => one !== '') };
}

/** Whether a line goes to the book of the conversation: at once, or only if nothing else claims it. */
async function holds(line: Line, context: Context): Promise<'first' | 'last' | undefined> {
  const { text: typed, whole, said, book, lines } = parse(line);
  const slip = said && !said.exact;
  const isCommand = slip && exactAt(words(line.text), 0, context.commands) !== undefined;
  if (isCommand && lines.length < 2) return undefined;
  const floor = await floorFor(said, context);
  if (!floor) return undefined;
  // « où en est la séance » says that nobody is there.
  if (book?.rest === '') return 'first';
  if (pastedIn(lines, context, floor, line).length > 0) return 'first';
  if (isCommand) return undefined;
  if (isNoteAll(typed) || said || alone(lines, typed, context, floor)) return 'first';
  if (isToGriot(line.text) && recognisedOrNot(typed, context.commands, line)) return 'last';
  if (isStatement(typed) || tellsOutcome(typed) || isTalk(typed)) return 'first';
  if ((await meantBy(context, floor, typed)).length > 0) return 'first';
  return (await astray(whole, context, floor)) ? 'first' : 'last';
}

/** What one line says without a word of the book; of several, each has been looked at by itself. */
const alone = (
  lines: readonly string[],
  typed: string,
  context: Context,
  floor: Floor,
): Said | undefined => (lines.length > 1 ? undefined : unlabelled(typed, context, floor));

/** What the book is only looked at by, or what is named by its number alone. */
const NOTHING_NEW: ReadonlySet<Said['kind']> = new Set(['who', 'close', 'accept', 'annul']);

/** Whether it goes to the book; what is only asked about goes there by a press, which says it. */
function isWritten({ text, said, book, lines }: Args, context: Context, floor: Floor): boolean {
  if (book) return false;
  if (said) return !NOTHING_NEW.has(said.kind) || lines.length > 1;
  return (
    pastedIn(lines, context, floor).length > 0 || alone(lines, text, context, floor) !== undefined
  );
}

/** The séance under way here; « clore » is still about the one that has just been closed. */
const floorFor = async (said: Said | undefined, context: Context): Promise<Floor | undefined> =>
  (await floorHere(context)) ??
  (said?.kind === 'close' ? await floorJustClosed(context) : undefined);

/** The séance that is named, or that of this conversation. @throws DomainError `seance.noneHere`, `seance.none` */
async function floorAsked({ said, book }: Args, context: Context): Promise<Floor> {
  if (book?.code !== undefined) return floorNamed(book.code, context);
  if (book?.group) return lastFloorOf(book.group, context);
  const floor = (await floorFor(said, context)) ?? (book && (await floorJustClosed(context)));
  if (!floor) throw new DomainError('seance.noneHere');
  return floor;
}

const enregistrer = defineAction({
  name: ACCEPT,
  act: 'seance.tenir',
  params: z.object({ reunion: z.string(), ligne: z.coerce.number() }),
  subject: ({ reunion }, context) => floorNamed(reunion, context),
  async run({ ligne }, context, floor): Promise<Reply> {
    return acknowledge(context, floor, 'line', await acceptLine(context, floor, ligne));
  },
});

const noter = defineAction({
  name: NOTE,
  act: 'seance',
  params: z.object({ draft: z.string() }),
  subject: ({ draft }, context) => notedFloor(context, NOTE, draft),
  run: ({ draft }, context, floor) => note(context, floor, draft),
});

const noterTout = defineAction({
  name: NOTE_ALL,
  act: 'seance',
  params: z.object({ draft: z.string() }),
  subject: ({ draft }, context) => notedFloor(context, NOTE_ALL, draft),
  run: ({ draft }, context, floor) => noteAll(context, floor, draft),
});

/** The book of the séance under way: shown, and written by whatever is said where it is open. */
export const livre = defineCommand({
  name: 'livre',
  words: [...OWN_WORDS],
  holds,
  underWay: true,
  act: 'seance',
  grammar: ['livre', 'livre <réunion>'],
  examples: ['livre', 'livre GEC-2027-03'],
  parse,
  subject: floorAsked,
  keeps: isWritten,
  async run({ text: typed, whole, said, book, lines }, context, floor): Promise<Reply> {
    const [only, ...others] = pastedIn(lines, context, floor);
    if (only && others.length > 0) return askEach(context, floor, [only, ...others]);
    const waiting = isNoteAll(typed) ? await askWaiting(context, floor) : undefined;
    if (waiting) return waiting;
    const meant = (only && readSaying(only.text)) ?? said ?? alone(lines, typed, context, floor);
    if (meant) return writeOrAsk(context, floor, meant, only?.text ?? typed);
    if (book) return bookReply(context, floor);
    const { code } = floor.meeting;
    const strayed = isTalk(typed) ? undefined : await astray(whole, context, floor);
    const why = strayed === 'ownMeeting' ? context.t('seances.beingHeld', { code }) : undefined;
    const asCommand = strayed === 'moreThanForm' ? { command: typed } : {};
    return askWhat(context, floor, typed, why, { ...asCommand, lines });
  },
  actions: [enregistrer, noter, noterTout],
});

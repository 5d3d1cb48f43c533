import type { Decision } from '../decisions/decision.ts';
import { dueAtMeeting } from '../decisions/recording/dueAtMeeting.ts';
import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Write } from '../kernel/write.ts';
import { type BookLine, isResolution } from './book.ts';
import { refusePrevious } from './compteRendu/previous.ts';
import type { Floor } from './floor.ts';
import { type LastOf, lastLineOf } from './lastLine.ts';
import { addToBook, lineNumbered, personId, type Written, writeBook } from './openBook.ts';
import { holdsPen, refuseOthersLine, refuseWithoutPen } from './pen.ts';
import { currentPoint } from './proceedings.ts';
import { amendResolution, enterResolution, withdrawResolution } from './resolutions.ts';
import { type Made, makeLine, withDue } from './saying/lineMaking.ts';
import type { Making } from './saying/making.ts';
import type { Saying } from './saying/phrases.ts';
import type { Said } from './saying/saying.ts';

export type LineSaid = Said & {
  readonly kind: Exclude<Saying, 'correct' | 'annul' | 'accept' | 'close' | 'who'>;
};

/** Writes a line. What is resolved without the pen is written as a proposal. */
export const writeLine = (context: Context, floor: Floor, said: LineSaid): Promise<Written> =>
  context.write((write) => addLine(write, context, floor, said));

/** The same, as part of a write that does more. */
export function addLine(
  write: Write,
  context: Context,
  floor: Floor,
  said: LineSaid,
): Promise<Written> {
  return addToBook(write, context, floor, async ({ book, making }) => {
    const made = await dueAtNext(write, context, floor, makeLine(said, making), making);
    const pen = holdsPen(context, floor);
    if (!pen) refuseWithoutPen(made.line, making);
    const kept = await keep(write, context, floor, made, pen, book);
    return { ...kept, content: { act: 'line', line: kept.line }, number: book.length + 1 };
  });
}

/** « d'ici le prochain GEC » is the day of that meeting, when it is planned. */
async function dueAtNext(
  { tx }: Write,
  { actor, now }: Context,
  { group }: Floor,
  { due, ...made }: Made,
  making: Making,
): Promise<Made> {
  if (!due || !isResolution(made.line)) return made;
  const known = actor.knownGroups();
  const heldOn = making.meeting.day;
  return withDue(made.line, await dueAtMeeting(due, { db: tx, known, group, heldOn, now }), making);
}

interface Kept extends Made {
  readonly decision?: Decision;
}

/** With its place in the register, when it resolves something and whoever writes it may. */
async function keep(
  write: Write,
  context: Context,
  floor: Floor,
  made: Made,
  pen: boolean,
  book: readonly BookLine[],
): Promise<Kept> {
  if (made.line.kind === 'previous') await refusePrevious(write, floor.meeting, made.line);
  if (!isResolution(made.line) || !pen) return made;
  const decision = await enterResolution(
    write,
    { context, ...floor },
    made.line,
    currentPoint(book)?.title,
  );
  const register = { id: decision.id, code: decision.code };
  return { ...made, line: { ...made.line, register }, decision };
}

/** What a line becomes: made from the line as it stands. */
export type Amend = (current: BookLine, making: Making) => Made;

/**
 * Says a line anew. What it resolved is amended in the register, entered there, or withdrawn from it.
 * @throws DomainError `seance.noSuchLine`, `seance.annulled`, `seance.notYours`
 */
export function correctLine(
  context: Context,
  floor: Floor,
  wanted: number | LastOf,
  amend: Amend,
): Promise<Written> {
  return writeBook(context, floor, async ({ write, book, making }) => {
    const number = numberOf(wanted, book, context);
    const current = openLine(book, number, context, floor);
    const made = amend(current, making);
    const pen = holdsPen(context, floor);
    if (!pen) refuseWithoutPen(made.line, making);
    const kept = await keepAmended(write, context, floor, current, made, pen, book);
    return { ...kept, content: { act: 'correct', number, line: kept.line }, number };
  });
}

async function keepAmended(
  write: Write,
  context: Context,
  floor: Floor,
  { line: before, number }: BookLine,
  made: Made,
  pen: boolean,
  book: readonly BookLine[],
): Promise<Kept> {
  if (!isResolution(before) || !before.register)
    return keep(write, context, floor, made, pen, book);
  const { register } = before;
  const resolving = { context, ...floor };
  if (!isResolution(made.line)) {
    await withdrawResolution(write, resolving, register.id, annulledNote(context, floor, number));
    return made;
  }
  const decision = await amendResolution(write, resolving, register.id, before, made.line);
  return { ...made, line: { ...made.line, register }, decision };
}

/** The line that is named, or the speaker's last of a kind. */
const numberOf = (wanted: number | LastOf, book: readonly BookLine[], context: Context): number =>
  typeof wanted === 'number' ? wanted : lastLineOf(book, personId(context), wanted);

/** Annuls lines, all or none; the speaker's last, of that kind, when none is named. */
export function annulLines(
  context: Context,
  floor: Floor,
  wanted: readonly number[],
  kind: LastOf,
): Promise<readonly Written[]> {
  return context.write(async (write) => {
    const annulled: Written[] = [];
    const [first = kind, ...others] = wanted;
    for (const number of [first, ...others]) {
      annulled.push(await annulLine(write, context, floor, number));
    }
    return annulled;
  });
}

/** Annuls a line: it keeps its number, and counts no more. */
function annulLine(
  open: Write,
  context: Context,
  floor: Floor,
  wanted: number | LastOf,
): Promise<Written> {
  return addToBook(open, context, floor, async ({ write, book }) => {
    const number = numberOf(wanted, book, context);
    const { line } = openLine(book, number, context, floor);
    if (isResolution(line) && line.register) {
      const note = annulledNote(context, floor, number);
      await withdrawResolution(write, { context, ...floor }, line.register.id, note);
    }
    return { content: { act: 'annul', number }, number };
  });
}

const annulledNote = ({ t }: Context, { meeting }: Floor, number: number): string =>
  t('seances.annulledNote', { number, code: meeting.code });

/** A line that may be changed by whoever asks. */
function openLine(
  book: readonly BookLine[],
  number: number,
  context: Context,
  floor: Floor,
): BookLine {
  const line = lineNumbered(book, number);
  if (line.annulled) throw new DomainError('seance.annulled', { number });
  if (!holdsPen(context, floor)) refuseOthersLine(line, context);
  return line;
}

/** Enters in the register what was only proposed. @throws DomainError `seance.notProposed` */
export function acceptLine(context: Context, floor: Floor, number: number): Promise<Written> {
  return writeBook(context, floor, async ({ write, book }) => {
    const { line } = openLine(book, number, context, floor);
    if (!isResolution(line) || line.register)
      throw new DomainError('seance.notProposed', { number });
    const kept = await keep(write, context, floor, { line }, true, book);
    return { ...kept, content: { act: 'correct', number, line: kept.line }, number };
  });
}

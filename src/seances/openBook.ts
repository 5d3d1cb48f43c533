import type { Decision } from '../decisions/decision.ts';
import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { inZone } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { agendaOf } from '../meetings/agenda/agendaStore.ts';
import { type BookLine, bookOf, type Entry } from './book.ts';
import { type Floor, guestsOf } from './floor.ts';
import type { Making } from './saying/making.ts';
import { addEntry, entriesOf, seanceOf } from './store.ts';

/** What a line of a séance is before and after somebody wrote. */
export interface Written {
  readonly before: readonly BookLine[];
  readonly book: readonly BookLine[];
  /** The line that was written, corrected or annulled, as it stands. */
  readonly line: BookLine;
  /** What the register holds of it. */
  readonly decision?: Decision;
  /** What was left out of it. */
  readonly fault?: DomainError;
}

/** The book inside a write: nobody else writes meanwhile. */
export interface OpenBook {
  readonly write: Write;
  readonly entries: readonly Entry[];
  readonly book: readonly BookLine[];
  readonly making: Making;
}

/** What is to be added, and the number of the line that it is about. */
type Work = (open: OpenBook) => Promise<
  Omit<Written, 'before' | 'book' | 'line'> & {
    readonly content: Entry['content'];
    readonly number: number;
  }
>;

/**
 * Opens the book, lets `work` say what is to be added, and adds it.
 * @throws DomainError `seance.closedMeanwhile`
 */
export const writeBook = (context: Context, floor: Floor, work: Work): Promise<Written> =>
  context.write((write) => addToBook(write, context, floor, work));

/** The same, as part of a write that does more. */
export async function addToBook(
  write: Write,
  context: Context,
  floor: Floor,
  work: Work,
): Promise<Written> {
  const seance = await seanceOf(write.tx, floor.meeting.id);
  if (!seance || seance.closedAt) {
    throw new DomainError('seance.closedMeanwhile', { code: floor.meeting.code });
  }
  const entries = await entriesOf(write.tx, seance.id);
  const before = bookOf(entries);
  const making = await makingOf(write, context, floor, before);
  const { content, number, ...rest } = await work({ write, entries, book: before, making });
  const entry = { at: context.now.epochMilliseconds, authorId: personId(context), content };
  await addEntry(write.tx, seance.id, entries.length + 1, entry);
  write.audit({
    action: `seance.${content.act}`,
    subjectType: 'meeting',
    subjectId: floor.meeting.id,
    about: floor.meeting.groupId,
    after: { number, ...content },
  });
  const book = bookOf([...entries, entry]);
  return { ...rest, before, book, line: lineNumbered(book, number) };
}

export const personId = ({ actor }: Context): string | null => actor.person?.id ?? null;

async function makingOf(
  { tx }: Write,
  context: Context,
  floor: Floor,
  book: readonly BookLine[],
): Promise<Making> {
  const { meeting } = floor;
  const speaker = context.actor.person;
  return {
    directory: context.directory,
    guests: guestsOf(context, floor),
    agenda: await agendaOf(tx, meeting.id),
    book,
    speaker,
    speakerOrganizationId: meeting.attendees.find((one) => one.personId === speaker?.id)
      ?.organizationId,
    meeting: { id: meeting.id, code: meeting.code, day: meeting.start.toPlainDate() },
    now: inZone(context.now, meeting.start.timeZoneId),
    locale: context.t.locale,
  };
}

/** @throws DomainError `seance.noSuchLine` */
export function lineNumbered(book: readonly BookLine[], number: number): BookLine {
  const line = book[number - 1];
  if (!line) throw new DomainError('seance.noSuchLine', { number, count: book.length });
  return line;
}

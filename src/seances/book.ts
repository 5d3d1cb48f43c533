import { z } from 'zod';

/** Somebody in the room: a person, an organisation, or both; a name alone for whoever is not known. */
const attendant = z.object({
  organizationId: z.string().optional(),
  personId: z.string().optional(),
  name: z.string().optional(),
});

/** A decision, an action or a recommendation, with its place in the register. */
const resolution = z.object({
  kind: z.enum(['decision', 'action', 'recommendation']),
  text: z.string(),
  /** As typed: the owners, and the due date where it could not be understood. */
  owners: z.array(z.string()),
  /** YYYY-MM-DD. */
  dueOn: z.string().optional(),
  /** Absent while it is only proposed. */
  register: z.object({ id: z.string(), code: z.string() }).optional(),
});

/** When it took place, where that is not when it was written. Epoch milliseconds. */
const hour = z.number().optional();

const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('attendance'),
    presence: z.enum(['present', 'excused', 'arrived', 'left']),
    who: z.array(attendant),
    /** Names that mean nobody, or several people. */
    unclear: z.array(z.string()),
    hour,
  }),
  z.object({
    kind: z.literal('point'),
    title: z.string(),
    presenter: z.string().optional(),
    /** The point of the ordre du jour; absent: it was not on it. */
    itemId: z.string().optional(),
    position: z.number().optional(),
  }),
  resolution,
  z.object({ kind: z.enum(['info', 'followUp']), text: z.string() }),
  z.object({
    kind: z.literal('previous'),
    outcome: z.enum(['adopted', 'amended']),
    text: z.string(),
  }),
  z.object({ kind: z.enum(['pause', 'resume']), hour }),
]);

/** What is written in the book of a séance, once. */
export const entrySchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('line'), line }),
  z.object({ act: z.literal('correct'), number: z.number(), line }),
  z.object({ act: z.literal('annul'), number: z.number() }),
]);

export type Attendant = z.infer<typeof attendant>;
export type Resolution = z.infer<typeof resolution>;
export type Line = z.infer<typeof line>;
export type AttendanceLine = Extract<Line, { kind: 'attendance' }>;
export type PointLine = Extract<Line, { kind: 'point' }>;

/** An entry, with who wrote it and when (epoch milliseconds). */
export interface Entry {
  readonly at: number;
  readonly authorId: string | null;
  readonly content: z.infer<typeof entrySchema>;
}

/** A line as it stands after its corrections. */
export interface BookLine {
  /** What people type to correct or annul it. */
  readonly number: number;
  /** When it was first written. */
  readonly at: number;
  readonly authorId: string | null;
  readonly line: Line;
  readonly corrected: boolean;
  readonly annulled: boolean;
}

/**
 * The lines of a book, in order. Entries are never taken out: a correction replaces what a line says
 * and leaves it its number and its hour; a line that is annulled stays so.
 */
export function bookOf(entries: readonly Entry[]): readonly BookLine[] {
  const lines: BookLine[] = [];
  for (const { at, authorId, content } of entries) {
    if (content.act === 'line') {
      const number = lines.length + 1;
      const { line: said } = content;
      lines.push({ number, at, authorId, line: said, corrected: false, annulled: false });
      continue;
    }
    const index = content.number - 1;
    const target = lines[index];
    if (!target || target.annulled) continue;
    lines[index] =
      content.act === 'annul'
        ? { ...target, annulled: true }
        : { ...target, line: content.line, corrected: true };
  }
  return lines;
}

/** The lines that hold. */
export const standing = (book: readonly BookLine[]): readonly BookLine[] =>
  book.filter((one) => !one.annulled);

/** When what a line says took place. */
export const hourOf = ({ line: said, at }: Pick<BookLine, 'line' | 'at'>): number =>
  'hour' in said && said.hour !== undefined ? said.hour : at;

export const isResolution = (said: Line): said is Resolution =>
  said.kind === 'decision' || said.kind === 'action' || said.kind === 'recommendation';

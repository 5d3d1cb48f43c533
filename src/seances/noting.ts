import { z } from 'zod';
import type { Context } from '../kernel/commands/context.ts';
import { confirmDraft } from '../kernel/confirmDraft.ts';
import { draftAuthor, openDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { actionId, sayId } from '../kernel/messages/actionId.ts';
import { buttons, info, list, type Reply, text } from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import { draftedMeeting } from '../meetings/changing/draftedMeeting.ts';
import { acknowledgeLine, visibility } from './acknowledging.ts';
import { type Floor, floorOf } from './floor.ts';
import type { Written } from './openBook.ts';
import { readSaying, type Said } from './saying/saying.ts';
import type { Pasted } from './saying/sayings.ts';
import { seanceOf } from './store.ts';
import { addLine, type LineSaid } from './writing.ts';

/** The action that notes one of several lines, and the command of its draft. */
export const NOTE = 'livre.noter';

/** The same of all of them. */
export const NOTE_ALL = 'livre.noterTout';

export const noteSchema = z.object({ code: z.string(), line: z.string() });
export const allSchema = z.object({ code: z.string(), drafts: z.array(z.string()) });

type Item = Parameters<typeof list>[0][number];

/** Each line as it will be noted: with a button of its own, and one for them all. */
export async function askEach(
  context: Context,
  { meeting: { code } }: Floor,
  lines: readonly Pasted[],
): Promise<Reply> {
  const { t } = context;
  // They wait for their buttons alone: « oui » answers none of several lines.
  const author = { ...draftAuthor(context), personId: null };
  const notes = lines.filter(({ as }) => as !== 'apart');
  const { items, all } = await context.write(async (write) => {
    const drafts: string[] = [];
    const shown: Item[] = [];
    for (const line of lines) {
      if (line.as === 'apart') {
        shown.push(itemApart(context, line));
        continue;
      }
      const draft = await openDraft(write, NOTE, { code, line: noted(line) }, author);
      drafts.push(draft);
      shown.push(itemToNote(context, line, draft));
    }
    return { items: shown, all: await openDraft(write, NOTE_ALL, { code, drafts }, author) };
  });
  const id = actionId(NOTE_ALL, { draft: all });
  return {
    ...visibility(context),
    blocks: [
      text(t('seances.several', { count: notes.length })),
      list(items),
      ...(notes.some(({ as }) => as === 'unclear') ? [text(t('seances.unclearLines'))] : []),
      buttons({ id, label: t('seances.button.writeAll'), style: 'primary' }),
    ],
  };
}

/** What does not say what it is is kept as an information. */
const noted = ({ text: line, as }: Pasted): string => (as === 'unclear' ? `info : ${line}` : line);

const itemToNote = ({ t }: Context, line: Pasted, draft: string): Item => ({
  text: [noted(line)],
  buttons: [{ id: actionId(NOTE, { draft }), label: t('seances.button.write') }],
});

const itemApart = ({ t }: Context, { text: line }: Pasted): Item => ({
  text: [line, ' ', { muted: t('seances.apart') }],
  buttons: [{ id: sayId(line), label: line }],
});

/** The séance that a line, or all of them, awaits. @throws DomainError `button.unknown`, `seance.none` */
export async function notedFloor(
  context: Context,
  command: typeof NOTE | typeof NOTE_ALL,
  draft: string,
): Promise<Floor> {
  const about = z.object({ code: z.string() });
  const { meeting, hidden } = await draftedMeeting(context, command, draft, about);
  const seance = await seanceOf(context.db, meeting.id);
  if (!seance) throw new DomainError('seance.none', { code: meeting.code });
  return { ...(await floorOf(context.db, context, seance)), hidden };
}

/** Notes the line, once: pressed again, its number is said. */
export async function note(context: Context, floor: Floor, draft: string): Promise<Reply> {
  const pressed = { command: NOTE, draft, payload: noteSchema };
  const outcome = await confirmDraft(context, pressed, async (write, { line }) => {
    const written = await addNote(write, context, floor, line);
    return { result: String(written.line.number), written };
  });
  if (outcome.kind === 'done') return acknowledgeLine(context, floor, outcome.done.written);
  const number = outcome.kind === 'already' ? outcome.result : '';
  return {
    ...visibility(context),
    blocks: [info(context.t('seances.notedAlready', { number }))],
  };
}

/** Writes what a draft keeps. @throws DomainError `seance.*` */
export const addNote = (
  write: Write,
  context: Context,
  floor: Floor,
  line: string,
): Promise<Written> => addLine(write, context, floor, readLine(line));

/** @throws DomainError `seance.nothingSaid` */
function readLine(line: string): LineSaid {
  const said = readSaying(line);
  if (!said || !isLine(said)) throw new DomainError('seance.nothingSaid');
  return said;
}

const NO_LINE: ReadonlySet<Said['kind']> = new Set(['correct', 'annul', 'accept', 'close', 'who']);

const isLine = (said: Said): said is LineSaid => !NO_LINE.has(said.kind);

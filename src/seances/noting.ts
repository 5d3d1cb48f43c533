import { z } from 'zod';
import type { Context } from '../kernel/commands/context.ts';
import { confirmDraft } from '../kernel/confirmDraft.ts';
import { draftAuthor, openDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import { info, list, type Reply, text } from '../kernel/messages/tree.ts';
import { draftedMeeting } from '../meetings/draftedMeeting.ts';
import { acknowledgeLine, visibility } from './acknowledging.ts';
import { type Floor, floorOf } from './floor.ts';
import { readSaying, type Said } from './saying.ts';
import { seanceOf } from './store.ts';
import { addLine, type LineSaid } from './writing.ts';

/** The action that notes one of several lines, and the command of its draft. */
export const NOTE = 'livre.noter';

const noteSchema = z.object({ code: z.string(), line: z.string() });

/** Each line is a line of the book, with its number and what it asks: they are noted one by one. */
export async function askEach(
  context: Context,
  { meeting: { code } }: Floor,
  lines: readonly string[],
): Promise<Reply> {
  const { t } = context;
  // They wait for their buttons alone: « oui » answers none of several lines.
  const author = { ...draftAuthor(context), personId: null };
  const items = await context.write(async (write) => {
    const opened = [];
    for (const line of lines) {
      const draft = await openDraft(write, NOTE, { code, line }, author);
      const id = actionId(NOTE, { draft });
      opened.push({ text: [line], buttons: [{ id, label: t('seances.button.write') }] });
    }
    return opened;
  });
  return {
    ...visibility(context),
    blocks: [text(t('seances.several', { count: lines.length })), list(items)],
  };
}

/** The séance that a line awaits. @throws DomainError `button.unknown`, `seance.none` */
export async function notedFloor(context: Context, draft: string): Promise<Floor> {
  const { meeting, hidden } = await draftedMeeting(context, NOTE, draft, noteSchema);
  const seance = await seanceOf(context.db, meeting.id);
  if (!seance) throw new DomainError('seance.none', { code: meeting.code });
  return { ...(await floorOf(context.db, context, seance)), hidden };
}

/** Notes the line, once: pressed again, its number is said. */
export async function note(context: Context, floor: Floor, draft: string): Promise<Reply> {
  const pressed = { command: NOTE, draft, payload: noteSchema };
  const outcome = await confirmDraft(context, pressed, async (write, { line }) => {
    const written = await addLine(write, context, floor, readLine(line));
    return { result: String(written.line.number), written };
  });
  if (outcome.kind === 'done') return acknowledgeLine(context, floor, outcome.done.written);
  const number = outcome.kind === 'already' ? outcome.result : '';
  return {
    ...visibility(context),
    blocks: [info(context.t('seances.notedAlready', { number }))],
  };
}

/** @throws DomainError `seance.nothingSaid` */
function readLine(line: string): LineSaid {
  const said = readSaying(line);
  if (!said || !isLine(said)) throw new DomainError('seance.nothingSaid');
  return said;
}

const NO_LINE: ReadonlySet<Said['kind']> = new Set(['correct', 'annul', 'accept', 'close', 'who']);

const isLine = (said: Said): said is LineSaid => !NO_LINE.has(said.kind);

import type { Context } from '../kernel/commands/context.ts';
import { confirmDraft } from '../kernel/confirmDraft.ts';
import { closeDraft, draftAuthor, findDraft } from '../kernel/drafts.ts';
import { errorText } from '../kernel/errorReply.ts';
import { DomainError } from '../kernel/errors.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Block, buttons, info, type Reply, warning } from '../kernel/messages/tree.ts';
import type { Write } from '../kernel/write.ts';
import { acknowledge, visibility } from './acknowledging.ts';
import type { Floor } from './floor.ts';
import { addNote, allSchema, NOTE, NOTE_ALL, noteSchema } from './noting.ts';
import type { Written } from './openBook.ts';
import { readSaying } from './saying/saying.ts';

/** What became of a line: it is written, or why it is not. */
type Noted = { readonly written: Written } | { readonly line: string; readonly fault: DomainError };

/** Notes in order all the lines that are not noted yet, once; one that cannot be is said, and stops no other. */
export async function noteAll(context: Context, floor: Floor, draft: string): Promise<Reply> {
  const pressed = { command: NOTE_ALL, draft, payload: allSchema };
  const outcome = await confirmDraft(context, pressed, async (write, { drafts }) => {
    const noted: Noted[] = [];
    for (const one of drafts) noted.push(...(await noteOne(write, context, floor, one)));
    return { result: String(noted.length), noted };
  });
  if (outcome.kind !== 'done') {
    return { ...visibility(context), blocks: [info(context.t('seances.allNotedAlready'))] };
  }
  return {
    ...visibility(context),
    replacesOriginal: true,
    blocks: outcome.done.noted.flatMap((one) => told(context, floor, one)),
  };
}

/** Nothing of a line that has been noted by its own button. */
async function noteOne(
  write: Write,
  context: Context,
  floor: Floor,
  draft: string,
): Promise<readonly Noted[]> {
  const found = await findDraft(write, NOTE, draft);
  if (found.state !== 'open') return [];
  const { line } = noteSchema.parse(found.payload);
  try {
    const written = await addNote(write, context, floor, line);
    const outcome = { status: 'confirmed', result: String(written.line.number) } as const;
    await closeDraft(write, draft, outcome, draftAuthor(context));
    return [{ written }];
  } catch (fault) {
    const isOfLine = fault instanceof DomainError && fault.code !== 'seance.closedMeanwhile';
    if (!isOfLine) throw fault;
    return [{ line, fault }];
  }
}

function told(context: Context, floor: Floor, noted: Noted): readonly Block[] {
  if ('written' in noted) return acknowledge(context, floor, 'line', noted.written).blocks;
  const { t } = context;
  const { line, fault } = noted;
  if (fault.code !== 'seance.notResolved') {
    return [warning(t('seances.notNoted', { line, reason: errorText(t, fault) }))];
  }
  const said = readSaying(line)?.rest ?? line;
  return [
    warning(t('seances.notResolved', { line })),
    buttons(
      ...['info', 'à suivre'].map((word) => ({
        id: sayId(`${word} : ${said}`),
        label: `${word} : …`,
      })),
    ),
  ];
}

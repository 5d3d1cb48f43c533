import { z } from 'zod';
import type { Context } from './commands/context.ts';
import { confirmDraft } from './confirmDraft.ts';
import { closeDraft, draftAuthor, findDraft } from './drafts.ts';
import { info, type Reply } from './messages/tree.ts';
import type { Write } from './write.ts';

/**
 * Confirms a preview, once: of two people who press, one acts.
 * @param act does what the preview kept, in the same transaction, and says what was done
 * @param confirmed what is said of one confirmed already
 * @throws DomainError `draft.abandoned`; `button.unknown` when that preview is of another command, or of none
 */
export async function confirmOnce(
  context: Context,
  command: string,
  draft: string,
  act: (write: Write, payload: unknown) => Promise<string>,
  confirmed: string = context.t('kernel.settled'),
): Promise<Reply> {
  const pressed = { command, draft, payload: z.unknown() };
  const outcome = await confirmDraft(context, pressed, async (write, kept) => ({
    result: '',
    said: await act(write, kept),
  }));
  const said = outcome.kind === 'done' ? outcome.done.said : confirmed;
  return { replacesOriginal: true, blocks: [info(said)] };
}

/**
 * Gives a preview up; of one that was confirmed meanwhile, says so instead.
 * @throws DomainError `button.unknown`
 */
export async function abandonOnce(
  context: Context,
  command: string,
  draft: string,
  abandoned: string,
): Promise<Reply> {
  const said = await context.write(async (write) => {
    const { state } = await findDraft(write, command, draft);
    if (state === 'confirmed') return context.t('kernel.settled');
    await closeDraft(write, draft, { status: 'abandoned' }, draftAuthor(context));
    return abandoned;
  });
  return { replacesOriginal: true, blocks: [info(said)] };
}

import type { Context } from '../../kernel/commands/context.ts';
import { closeDraft, draftAuthor, findDraft } from '../../kernel/drafts.ts';
import { info, type Reply } from '../../kernel/messages/tree.ts';
import type { Write } from '../../kernel/write.ts';

/**
 * Confirms a preview, once: of two people who press, one acts.
 * @param act does what the preview kept, in the same transaction, and says what was done
 * @param confirmed what is said of one confirmed already
 * @throws DomainError `button.unknown` when that preview is of another command, or of none
 */
export async function confirmOnce(
  context: Context,
  command: string,
  draft: string,
  act: (write: Write, payload: unknown) => Promise<string>,
  confirmed: string = context.t('directory.change.settled'),
): Promise<Reply> {
  const said = await context.write(async (write) => {
    const found = await findDraft(write, command, draft);
    if (found.state === 'confirmed') return confirmed;
    if (found.state === 'abandoned') return context.t('directory.change.settled');
    const done = await act(write, found.payload);
    await closeDraft(write, draft, { status: 'confirmed', result: '' }, draftAuthor(context));
    return done;
  });
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
    if (state === 'confirmed') return context.t('directory.change.settled');
    await closeDraft(write, draft, { status: 'abandoned' }, draftAuthor(context));
    return abandoned;
  });
  return { replacesOriginal: true, blocks: [info(said)] };
}

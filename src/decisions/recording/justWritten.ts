import { justDone } from '../../kernel/audit/justDone.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { draftAuthor, openDrafts } from '../../kernel/drafts.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';

/**
 * The decision that the speaker has just recorded or changed, when he has done nothing else since, nor
 * been shown anything that waits for his word.
 */
export async function justWritten(context: Context): Promise<DecisionSubject | undefined> {
  const { db } = context;
  const last = await justDone(context);
  if (last?.subjectType !== 'decision') return undefined;
  const drafts = await openDrafts(db, draftAuthor(context));
  if (drafts.some(({ sight }) => sight !== 'gone')) return undefined;
  const decision = await db.decision.findUnique({
    where: { id: last.subjectId },
    select: { code: true },
  });
  return decision ? decisionSubject(context, decision.code) : undefined;
}

import type { Context } from '../kernel/commands/context.ts';
import { draftAuthor, openDrafts } from '../kernel/drafts.ts';
import { toDate } from '../kernel/time.ts';
import { type DecisionSubject, decisionSubject } from './following.ts';

/** How long « non, le 12 » is still about what somebody has just written, in minutes. */
const JUST_NOW = 15;

/**
 * The decision that the speaker has just recorded or changed, when he has done nothing else since, nor
 * been shown anything that waits for his word.
 */
export async function justWritten(context: Context): Promise<DecisionSubject | undefined> {
  const { db, actor, now } = context;
  if (!actor.person) return undefined;
  const since = toDate(now.subtract({ minutes: JUST_NOW }));
  const last = await db.audit.findFirst({
    where: { actorId: actor.person.id, at: { gte: since } },
    orderBy: { id: 'desc' },
    select: { subjectType: true, subjectId: true },
  });
  if (last?.subjectType !== 'decision') return undefined;
  if ((await openDrafts(db, draftAuthor(context))).some(({ shown }) => shown)) return undefined;
  const decision = await db.decision.findUnique({
    where: { id: last.subjectId },
    select: { code: true },
  });
  return decision ? decisionSubject(context, decision.code) : undefined;
}

import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../commands/context.ts';
import { toDate, toInstant } from '../time.ts';

/** How long what somebody has just done is still what he speaks of, in minutes. */
export const JUST_NOW = 15;

/** What somebody has done, as the journal names it. */
export interface Deed {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly at: Temporal.Instant;
}

/** The last thing that the speaker has written in the register, a moment ago. */
export async function justDone({ db, actor, now }: Context): Promise<Deed | undefined> {
  if (!actor.person) return undefined;
  const last = await db.audit.findFirst({
    where: { actorId: actor.person.id, at: { gte: toDate(now.subtract({ minutes: JUST_NOW })) } },
    orderBy: { id: 'desc' },
    select: { action: true, subjectType: true, subjectId: true, at: true },
  });
  return last ? { ...last, at: toInstant(last.at) } : undefined;
}

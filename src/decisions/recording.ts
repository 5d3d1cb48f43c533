import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import type { Reply } from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import { acknowledgement } from './cards.ts';
import type { MeetingMade } from './decision.ts';
import { isBefore } from './dueDate.ts';
import { tellOwners } from './notify.ts';
import { resolveOwners } from './owners.ts';
import { createDecision } from './register.ts';
import { snapshot } from './snapshot.ts';

/** A decision about to be written down. */
export interface DecisionMade {
  readonly group: Group;
  readonly meeting: MeetingMade | undefined;
  readonly text: string;
  readonly ownerNames: readonly string[];
  readonly due: Temporal.PlainDate | undefined;
  /** The link to the message in which it was said. */
  readonly sourceUrl?: string | undefined;
}

/** Which day it counts as taken: that of its meeting once held, else today, where the group is. */
export function takenOn(
  { group, meeting }: Pick<DecisionMade, 'group' | 'meeting'>,
  now: Temporal.Instant,
): Temporal.PlainDate {
  const today = dayIn(now, group.zone);
  return meeting && isBefore(meeting.day, today) ? meeting.day : today;
}

/**
 * Writes a decision down at once, tells its owners, and says how to correct it. Owners who are not
 * known for sure are asked for in the answer; the decision is kept without them.
 */
export async function recordDecision(context: Context, made: DecisionMade): Promise<Reply> {
  const { directory, now, actor } = context;
  const { group, meeting, text, due } = made;
  const taken = takenOn(made, now);
  const owners = resolveOwners(made.ownerNames, directory, group, dayIn(now, group.zone));
  const author = { personId: actor.person?.id ?? null, now };
  const decision = await context.write(async (write) => {
    const row = {
      groupId: group.id,
      meeting,
      text,
      takenOn: taken,
      dueOn: due,
      ownerIds: owners.ids,
      ownersAsked: owners.asked,
      sourceUrl: made.sourceUrl,
    };
    const created = await createDecision(write.tx, row, author);
    write.audit({
      action: 'decision.record',
      subjectType: 'decision',
      subjectId: created.id,
      after: snapshot(created),
    });
    const step = { change: 'record', before: undefined, after: created } as const;
    tellOwners(write, context, step, author.personId);
    return created;
  });
  return acknowledgement(context, group, decision);
}

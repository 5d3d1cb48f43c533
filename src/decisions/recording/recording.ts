import type { Temporal } from 'temporal-polyfill';
import type { DecisionKind, DecisionPriority } from '../../../prisma/client/enums.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { acknowledgement } from '../cards.ts';
import type { Decision, DecisionLink, MeetingMade } from '../decision.ts';
import { isBefore } from '../dueDate.ts';
import { tellOwners } from '../notify.ts';
import { planFollowUp } from '../reminders/planFollowUp.ts';
import { snapshot } from '../snapshot.ts';
import { resolveOwners } from './owners.ts';
import { createDecision } from './register.ts';
import { twinOf } from './twin.ts';

/** A decision about to be written down. */
export interface DecisionMade {
  readonly group: Group;
  readonly meeting: MeetingMade | undefined;
  readonly kind: DecisionKind;
  /** The title of the point of the ordre du jour under which it was taken. */
  readonly point?: string | undefined;
  readonly text: string;
  readonly priority: DecisionPriority;
  readonly tags: readonly string[];
  readonly links: readonly DecisionLink[];
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

/** Who writes a decision down, when, among whom. */
export type Recording = Circumstances & { readonly personId: string | null };

/**
 * Writes a decision down, with its line of history, and tells those who answer for it. Owners who are
 * not known for sure are kept as they were typed, to be asked for: nothing is lost.
 */
export async function writeDecision(
  write: Write,
  recording: Recording,
  made: DecisionMade,
): Promise<Decision> {
  const { directory, now, personId } = recording;
  const { group, ownerNames, due, ...rest } = made;
  const today = dayIn(now, group.zone);
  const owners = resolveOwners(ownerNames, directory, group, today);
  const row = {
    ...rest,
    group,
    point: made.point,
    sourceUrl: made.sourceUrl,
    takenOn: takenOn(made, now),
    dueOn: due,
    owners: owners.known,
    ownersAsked: owners.asked,
  };
  const created = await createDecision(write.tx, row, { personId, now });
  write.audit({
    action: 'decision.record',
    subjectType: 'decision',
    subjectId: created.id,
    about: created.groupId,
    after: snapshot(created),
  });
  const step = { change: 'record', before: undefined, after: created } as const;
  tellOwners(write, recording, step, personId);
  await planFollowUp(write, recording, created);
  return created;
}

/** Writes a decision down at once and says how to correct it. */
export async function recordDecision(context: Context, made: DecisionMade): Promise<Reply> {
  const personId = context.actor.person?.id ?? null;
  const decision = await context.write((write) =>
    writeDecision(write, { ...context, personId }, made),
  );
  return acknowledgement(context, made.group, decision, await twinOf(context.db, decision));
}

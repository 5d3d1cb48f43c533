import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { previewChange } from '../changing/changeDraft.ts';
import type { Thought } from '../changing/secondThought.ts';
import { slotRethought } from '../changing/slotRethought.ts';
import type { Slot } from '../meeting.ts';
import { refuseClosed } from '../meetingSearch.ts';
import { type JustPlanned, slotPlanned } from './justPlanned.ts';
import { previewPlan } from './preview.ts';

/** What is planned, and what a correction makes of it. */
export interface Rethought {
  readonly planned: JustPlanned;
  readonly slot: Slot;
}

export const groupOf = (planned: JustPlanned): Group =>
  planned.kind === 'plan' ? planned.plan.group : planned.subject.group;

export const actOf = ({ kind }: JustPlanned) => (kind === 'plan' ? 'planifier' : 'reporter');

/** What is planned, as it is said to be after all; nothing when he may not, or says anything else. */
export function rethink(
  context: Context,
  planned: JustPlanned,
  thought: Thought,
): Rethought | undefined {
  const group = groupOf(planned);
  if (!may(context.actor, actOf(planned), { group })) return undefined;
  const places = context.directory.groups.flatMap(({ defaultPlace }) => defaultPlace ?? []);
  const now = inZone(context.now, group.zone);
  const slot = slotRethought(slotPlanned(planned), thought, places, now);
  return slot && { planned, slot };
}

/** Previews it in the place of what was shown before. @throws DomainError as the previews do */
export async function previewRethought(
  context: Context,
  { planned, slot }: Rethought,
): Promise<Reply> {
  if (planned.kind === 'plan') {
    return previewPlan(context, { ...planned.plan, ...slot }, planned.draft);
  }
  refuseClosed(planned.subject, context);
  return previewChange(context, planned.subject, slot, planned.draft);
}

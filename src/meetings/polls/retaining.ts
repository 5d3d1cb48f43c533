import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { seatInvitees } from '../attendance/invitees.ts';
import { previewPlan } from '../planning/preview.ts';
import { concerned } from './poll.ts';
import { type PollSubject, refuseClosed, slotChosen } from './pollRef.ts';
import type { SlotName } from './slotNames.ts';

/**
 * Previews the meeting at the slot that is retained: those who sit in the group are invited, and those
 * of the poll who do not (any more) in their own name.
 * @throws DomainError `poll.settled`, `poll.withdrawn`, `poll.over`, `poll.slotUnknown`, `poll.slotUnclear`, `date.past`, `meeting.hourPast`
 */
export async function retain(
  context: Context,
  { poll, group }: PollSubject,
  name: SlotName,
): Promise<Reply> {
  refuseClosed(poll, context);
  const { start, end } = slotChosen(poll, name);
  const seated = new Set(
    seatInvitees(context.directory, group, start.toPlainDate()).map(({ personId }) => personId),
  );
  const today = dayIn(context.now, group.zone);
  const guestIds = concerned(poll).filter(
    (id) => !seated.has(id) && isStillOfIt(context.directory, group, id, today),
  );
  const { id: pollId, place, subject } = poll;
  return previewPlan(context, { group, start, end, place, subject, guestIds, pollId });
}

/** Whoever has left the group since is not invited to what it may keep to itself. */
function isStillOfIt(
  directory: Directory,
  group: Group,
  personId: string,
  today: ReturnType<typeof dayIn>,
): boolean {
  const person = directory.person(personId);
  return person?.active === true && directory.actor(person, today).relations(group).has('member');
}

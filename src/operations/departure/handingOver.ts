import { type Owner, withoutDoubles } from '../../decisions/decision.ts';
import { writeChange } from '../../decisions/following.ts';
import { mayRead } from '../../decisions/owners.ts';
import { planFollowUp } from '../../decisions/planning.ts';
import { applyImport } from '../../directory/exchange/apply.ts';
import { currentRows } from '../../directory/exchange/current.ts';
import { planImport } from '../../directory/exchange/plan.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Write } from '../../kernel/write.ts';
import { answerMeeting, attendeeOf, nameStandIn } from '../../meetings/answer.ts';
import { mayStandIn } from '../../meetings/invitees.ts';
import type { Departure, Holdings } from './holdings.ts';
import { rowsOf } from './rows.ts';

/** Ends what somebody holds, and gives it to whoever takes over where the rules allow it. */
export async function handOver(
  write: Write,
  context: Context,
  departure: Departure,
  held: Holdings,
): Promise<void> {
  const { successor } = departure;
  const entries = planImport(await currentRows(write.tx), rowsOf(context, departure, held));
  if (entries.some(({ outcome }) => outcome === 'refused')) {
    throw new DomainError('departure.taken', { name: successor?.name ?? '' });
  }
  await applyImport(write, entries);
  if (!successor) return;
  for (const { meeting, group } of held.meetings) {
    if (!takesPlace(context, departure.person, successor, group, meeting.start.toPlainDate())) {
      continue;
    }
    const own = attendeeOf(meeting, departure.person);
    await answerMeeting(write, context, meeting, own, 'declined', group);
    const excused = { ...own, partstat: 'declined' } as const;
    await nameStandIn(write, context, meeting, excused, successor, group);
  }
  for (const { decision, group } of held.actions) {
    if (!mayRead(context.directory, successor, group, departure.lastDay)) continue;
    const owners = decision.owners.map(
      (owner): Owner =>
        'person' in owner && owner.person === departure.person.id
          ? { person: successor.id }
          : owner,
    );
    const after = { ...decision, owners: withoutDoubles(owners) };
    await writeChange(write, context, decision, after, 'owner');
    await planFollowUp(write, context, after);
  }
}

/** Somebody of the same organisation sits in his place; in a closed group, only one of its own. */
export const takesPlace = (
  { directory }: Pick<Context, 'directory'>,
  person: Person,
  successor: Person,
  group: Parameters<typeof mayStandIn>[1],
  on: Parameters<typeof mayStandIn>[3],
): boolean =>
  person.organizationId === successor.organizationId && mayStandIn(directory, group, successor, on);

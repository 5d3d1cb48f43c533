import { type Owner, withoutDoubles } from '../../decisions/decision.ts';
import { writeChange } from '../../decisions/following.ts';
import { mayRead } from '../../decisions/owners.ts';
import { planFollowUp } from '../../decisions/planning.ts';
import { applyImport } from '../../directory/exchange/apply.ts';
import { currentRows } from '../../directory/exchange/current.ts';
import { planImport } from '../../directory/exchange/plan.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Write } from '../../kernel/write.ts';
import { seatStandIn } from '../../meetings/absence.ts';
import { attendeeOf } from '../../meetings/answer.ts';
import { alternateOf, mayStandIn } from '../../meetings/invitees.ts';
import type { Meeting } from '../../meetings/meeting.ts';
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
  for (const { meeting, group } of held.meetings) {
    const next = nextAt(context, departure, meeting, group);
    if (!next) continue;
    const own = attendeeOf(meeting, departure.person);
    await seatStandIn(write, context, meeting, own, next, group);
  }
  if (!successor) return;
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

/**
 * Who sits in his place at a meeting: his successor, when he is of the same organisation (and, in a
 * closed group, one of its own); else the alternate of the seat, unless he has named somebody himself.
 */
export function nextAt(
  { directory }: Pick<Context, 'directory'>,
  { person, successor }: Departure,
  meeting: Meeting,
  group: Group,
): Person | undefined {
  const { organizationId, role, standInId } = attendeeOf(meeting, person);
  const on = meeting.start.toPlainDate();
  const alternate =
    role === 'titular' && standInId === null
      ? alternateOf(directory, group, organizationId, on)
      : undefined;
  return [successor, alternate].find(
    (next) =>
      next?.active &&
      next.id !== person.id &&
      next.organizationId === organizationId &&
      mayStandIn(directory, group, next, on),
  );
}

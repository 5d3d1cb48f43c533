import { Temporal } from 'temporal-polyfill';
import { type Owner, withoutDoubles } from '../../decisions/decision.ts';
import { writeChange } from '../../decisions/following/following.ts';
import { mayRead } from '../../decisions/recording/owners.ts';
import { planFollowUp } from '../../decisions/reminders/planFollowUp.ts';
import { scheduleSeatsChanged } from '../../directory/changing/seatsFollowed.ts';
import { applyImport } from '../../directory/exchange/apply.ts';
import { currentRows } from '../../directory/exchange/current.ts';
import { type Entry, planImport } from '../../directory/exchange/plan.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Write } from '../../kernel/write.ts';
import { seatStandIn } from '../../meetings/attendance/absence.ts';
import { attendeeOf, giveBack } from '../../meetings/attendance/answer.ts';
import { alternateOf, mayStandIn } from '../../meetings/attendance/invitees.ts';
import { standInLeaves } from '../../meetings/attendance/standInLeaves.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingById } from '../../meetings/store.ts';
import type { Departure } from './departure.ts';
import type { Holdings } from './holdings.ts';
import { departureForeseen, type GivenMeeting } from './leaving.ts';
import { rowsOf } from './rows.ts';

/**
 * Ends what somebody holds, and gives it to whoever takes over where the rules allow it. What an
 * earlier date of his departure gave to others, and is before this one, is his again.
 * @returns the meetings that others have in his place
 */
export async function handOver(
  write: Write,
  context: Context,
  departure: Departure,
  held: Holdings,
): Promise<readonly GivenMeeting[]> {
  const { successor } = departure;
  const entries = planImport(await currentRows(write.tx), rowsOf(context, departure, held));
  if (entries.some(({ outcome }) => outcome === 'refused')) {
    throw new DomainError('departure.taken', { name: successor?.name ?? '' });
  }
  await applyImport(write, entries);
  await followDate(write, context, departure, held, entries);
  const given = await giveMeetings(write, context, departure, held);
  for (const { meeting } of held.standing) {
    const current = await meetingById(write.tx, meeting.id);
    if (!current) continue;
    await standInLeaves(write, context, current, attendeeOf(current, departure.person));
  }
  if (successor) await giveActions(write, context, departure, successor, held);
  return given;
}

/** He stays longer than was said: what is held meanwhile is his, whoever it was given to or planned with. */
async function followDate(
  write: Write,
  context: Context,
  { person, lastDay }: Departure,
  { regained }: Holdings,
  entries: readonly Entry[],
): Promise<void> {
  for (const { meeting, group, given } of regained) {
    const own = meeting.attendees.find(({ personId }) => personId === person.id);
    // Another has been named since, or he has said that he comes.
    if (own?.partstat !== 'declined' || own.standInId !== given.standInId) continue;
    await giveBack(write, context, meeting, own, given.partstat, group);
  }
  const foreseen = await departureForeseen(write.tx, person);
  const later = foreseen && Temporal.PlainDate.compare(lastDay, foreseen.lastDay) > 0;
  if (later) await scheduleSeatsChanged(write, entries);
}

async function giveMeetings(
  write: Write,
  context: Context,
  departure: Departure,
  held: Holdings,
): Promise<GivenMeeting[]> {
  const { person } = departure;
  const foreseen = await departureForeseen(write.tx, person);
  const back = new Set(held.regained.map(({ meeting }) => meeting.id));
  const given = new Map(
    (foreseen?.given ?? [])
      .filter(({ meetingId }) => !back.has(meetingId))
      .map((one) => [one.meetingId, one]),
  );
  for (const { meeting, group } of held.meetings) {
    const next = nextAt(context, departure, meeting, group);
    if (!next) continue;
    const own = attendeeOf(meeting, person);
    await seatStandIn(write, context, meeting, own, next, group);
    const { partstat } = given.get(meeting.id) ?? own;
    // Whoever had declined himself asks for nothing back.
    if (partstat !== 'declined') {
      given.set(meeting.id, { meetingId: meeting.id, partstat, standInId: next.id });
    }
  }
  return [...given.values()];
}

async function giveActions(
  write: Write,
  context: Context,
  departure: Departure,
  successor: Person,
  held: Holdings,
): Promise<void> {
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

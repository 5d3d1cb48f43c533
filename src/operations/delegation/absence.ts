import type { Temporal } from 'temporal-polyfill';
import { remindFrom } from '../../decisions/reminders/reminding.ts';
import { touchDirectory } from '../../directory/store.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Delegation, Directory, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayIn, toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { maySitFor, seatStandIn } from '../../meetings/attendance/absence.ts';
import { attendeeOf } from '../../meetings/attendance/answer.ts';
import { meetingsOfPerson } from '../../meetings/store.ts';

/** Somebody who will be away, and who stands in for him. */
export interface Absence {
  readonly person: Person;
  readonly standIn: Person;
  readonly from: Temporal.PlainDate;
  /** Included. */
  readonly until: Temporal.PlainDate;
}

/** The delegations of somebody, given or received, that are not over. */
export const delegationsOf = (
  db: Reader,
  { id }: Person,
  today: Temporal.PlainDate,
): Promise<Delegation[]> =>
  db.delegation.findMany({
    where: {
      revokedAt: null,
      endsOn: { gte: today.toString() },
      OR: [{ fromId: id }, { toId: id }],
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  });

/**
 * Judges an absence: by somebody of the same organisation, who is there himself, once at a time.
 * @throws DomainError `delegation.*`
 */
export async function judgeAbsence(
  db: Reader,
  { person, standIn, from, until }: Absence,
): Promise<void> {
  if (standIn.id === person.id) throw new DomainError('delegation.self');
  if (standIn.organizationId !== person.organizationId) {
    throw new DomainError('delegation.elsewhere', { name: standIn.name });
  }
  const away = await db.delegation.findFirst({
    where: {
      fromId: { in: [person.id, standIn.id] },
      revokedAt: null,
      startsOn: { lte: until.toString() },
      endsOn: { gte: from.toString() },
    },
  });
  if (away?.fromId === person.id) throw new DomainError('delegation.already');
  if (away) throw new DomainError('delegation.away', { name: standIn.name });
}

/** The meetings of those days to which somebody is invited, and whether his stand-in may sit there. */
export async function meetingsAway(
  db: Reader,
  { directory, now }: Pick<Circumstances, 'directory' | 'now'>,
  { person, standIn, from, until }: Absence,
) {
  const meetings = await meetingsOfPerson(db, person.id, now);
  return meetings.flatMap((meeting) => {
    const day = meeting.start.toPlainDate();
    const group = directory.group(meeting.groupId);
    const own = attendeeOf(meeting, person);
    const within = from.until(day).sign >= 0 && day.until(until).sign >= 0;
    if (!group || !within || own.partstat === 'declined') return [];
    const begun = meeting.start.toInstant().epochMilliseconds <= now.epochMilliseconds;
    const passes = !begun && maySitFor(directory, meeting, own, standIn, group);
    return [{ meeting, group, own, passes }];
  });
}

/** Writes a delegation down; the meetings of those days pass to the stand-in. */
export async function giveDelegation(
  write: Write,
  context: Context,
  absence: Absence,
): Promise<void> {
  const { person, standIn, from, until } = absence;
  const days = { startsOn: from.toString(), endsOn: until.toString() };
  const given = { fromId: person.id, toId: standIn.id, ...days };
  await write.tx.delegation.create({ data: { ...given, createdAt: toDate(context.now) } });
  await touchDirectory(write.tx);
  write.audit({
    action: 'delegation.give',
    subjectType: 'person',
    subjectId: person.id,
    about: null,
    after: { standInId: standIn.id, from: days.startsOn, until: days.endsOn },
  });
  for (const { meeting, group, own, passes } of await meetingsAway(write.tx, context, absence)) {
    if (passes) await seatStandIn(write, context, meeting, own, standIn, group);
  }
  await remindFrom(write, context, standIn, laterOf(from, dayIn(context.now, standIn.zone)));
}

const laterOf = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  one.until(other).sign > 0 ? other : one;

/** Ends a delegation at once. @returns false when it was over already */
export async function endDelegation(
  write: Write,
  { now }: Pick<Context, 'now'>,
  { id, fromId, toId, endsOn }: Delegation,
): Promise<boolean> {
  const { count } = await write.tx.delegation.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: toDate(now) },
  });
  if (count === 0) return false;
  await touchDirectory(write.tx);
  write.audit({
    action: 'delegation.end',
    subjectType: 'person',
    subjectId: fromId,
    about: null,
    before: { standInId: toId, until: endsOn },
  });
  return true;
}

/** Both people of a delegation, while the directory knows them. */
export function peopleOf(
  directory: Directory,
  { fromId, toId }: Pick<Delegation, 'fromId' | 'toId'>,
): { readonly person: Person; readonly standIn: Person } {
  const [person, standIn] = [directory.person(fromId), directory.person(toId)];
  if (!person || !standIn) throw new DomainError('button.unknown');
  return { person, standIn };
}

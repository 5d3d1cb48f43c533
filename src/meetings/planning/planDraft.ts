import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { holders } from '../../kernel/access/leaders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { dayInWords, timeInWords } from '../../kernel/locale/format.ts';
import { dayIn } from '../../kernel/time.ts';
import { type Invitee, seatInvitees, withGuests } from '../attendance/invitees.ts';
import { readHolidays } from '../holidays/holidays.ts';
import type { Meeting, Slot } from '../meeting.ts';
import { overlapping } from '../store.ts';
import { fingerprint, type Surroundings, type Warning, warnings } from './outlook.ts';
import { daysOf, reviewsInTheWay } from './reviewsInTheWay.ts';

/** A meeting being planned, as its draft keeps it. */
export const planSchema = z.object({
  groupId: z.string(),
  /** Local date and hour with the zone: 2027-03-04T10:00:00+00:00[Africa/Bamako]. */
  start: z.string(),
  end: z.string(),
  place: z.string(),
  subject: z.string(),
  guestIds: z.array(z.string()),
  /** The poll whose slot was retained. */
  pollId: z.string().optional(),
  /** What the preview showed. */
  seen: z.string(),
});

export type PlanDraft = z.infer<typeof planSchema>;

/** A complete plan, before anything is written. */
export interface Plan extends Slot {
  readonly group: Group;
  readonly guestIds: readonly string[];
  /** The poll that it settles. */
  readonly pollId?: string;
}

/** What confirming a plan would do. */
export interface Outlook {
  readonly invitees: readonly Invitee[];
  readonly warnings: readonly Warning[];
  readonly seen: string;
}

/**
 * Looks at the directory and the calendar: who would be invited, what speaks against it.
 * @param moved the meeting that is being moved: it does not stand in its own way
 */
export async function lookAhead(
  db: Reader,
  context: Context,
  plan: Plan,
  moved?: Meeting,
): Promise<Outlook> {
  const { directory } = context;
  const seated = seatInvitees(directory, plan.group, plan.start.toPlainDate());
  const guests = plan.guestIds.map((id) => directory.person(id)).filter(isDefined);
  const invitees = moved?.attendees ?? withGuests(seated, guests);
  const others = await overlapping(db, plan.start.toInstant(), plan.end.toInstant(), moved?.id);
  const known = knownTo(context, others);
  const { group } = plan;
  const leading = stakeholders(directory, group, plan.start.toPlainDate());
  const reviews = await reviewsInTheWay(db, directory, group, daysOf(plan));
  const { place } = plan;
  const around = { group, place, invitees, reviews, others: known, ...leading };
  const found = warnings(plan, context.now, around, await readHolidays(db));
  return { invitees, warnings: found, seen: fingerprint(invitees, found) };
}

/** Of a group that one may not know, its meetings are in nobody's way. */
export const knownTo = ({ directory, actor }: Context, meetings: readonly Meeting[]): Meeting[] =>
  meetings.filter(({ groupId }) => {
    const group = directory.group(groupId);
    return group !== undefined && actor.knows(group);
  });

/** Who leads the group, and who may have to sit in for the titulars, on the day of the meeting. */
export function stakeholders(
  directory: Directory,
  group: Group,
  day: Temporal.PlainDate,
): Pick<Surroundings, 'leaderIds' | 'alternateIds'> {
  const leaders = holders(directory, group, day, 'chair', 'coordinator');
  const alternates = directory.seats(group.id, day).filter(({ role }) => role === 'alternate');
  return {
    leaderIds: leaders.map(({ id }) => id),
    alternateIds: alternates.map(({ personId }) => personId),
  };
}

/** A plan as its draft keeps it. */
export const storePlan = (plan: Plan, seen: string): PlanDraft => ({
  groupId: plan.group.id,
  start: plan.start.toString(),
  end: plan.end.toString(),
  place: plan.place,
  subject: plan.subject,
  guestIds: [...plan.guestIds],
  ...(plan.pollId ? { pollId: plan.pollId } : {}),
  seen,
});

/**
 * A draft read back.
 * @throws DomainError `button.unknown` when its group is no more
 */
export function restorePlan(draft: PlanDraft, context: Context): Plan {
  const group = context.directory.group(draft.groupId);
  if (!group) throw new DomainError('button.unknown');
  return {
    group,
    start: Temporal.ZonedDateTime.from(draft.start),
    end: Temporal.ZonedDateTime.from(draft.end),
    place: draft.place,
    subject: draft.subject,
    guestIds: draft.guestIds,
    ...(draft.pollId ? { pollId: draft.pollId } : {}),
  };
}

/** @throws DomainError `date.past` when the meeting would begin before now */
export function refusePast(slot: Pick<Slot, 'start'>, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(slot.start.toInstant(), now) > 0) return;
  const today = dayIn(now, slot.start.timeZoneId);
  const day = slot.start.toPlainDate();
  throw new DomainError(day.equals(today) ? 'meeting.hourPast' : 'date.past', {
    date: dayInWords(day, 'fr'),
    time: timeInWords(slot.start, 'fr'),
  });
}

import type { AttendeeRole, Partstat } from '../../../prisma/client/enums.ts';
import type { Told } from '../letters/told.ts';

/** Somebody invited to a meeting, and what he answered. */
export interface Attendance {
  readonly personId: string;
  readonly organizationId: string;
  readonly role: AttendeeRole;
  /** What he answered for the meeting as it now stands. */
  readonly partstat: Partstat;
  /** He had answered, for another moment than the one at which it is now held. */
  readonly lapsed: boolean;
  /** Who noted his answer for him; null: he gave it himself, or has given none. */
  readonly notedById: string | null;
  readonly standInId: string | null;
  /** What he was last told of the meeting; null: nothing, or what his series tells. */
  readonly told: Told | null;
}

/** What an organisation's people answered, taken together: the best answer speaks for it. */
export interface OrganizationAttendance {
  readonly organizationId: string;
  readonly partstat: Partstat;
  readonly attendees: readonly Attendance[];
}

const BEST_FIRST: readonly Partstat[] = ['accepted', 'tentative', 'needsAction', 'declined'];

/** Who comes, by organisation; an organisation is present when one of its people is. */
export function byOrganization(attendees: readonly Attendance[]): OrganizationAttendance[] {
  const organizations = [...new Set(attendees.map((attendee) => attendee.organizationId))];
  return organizations.map((organizationId) => {
    const own = attendees.filter((attendee) => attendee.organizationId === organizationId);
    const partstat = BEST_FIRST.find((best) => own.some((one) => one.partstat === best));
    return { organizationId, partstat: partstat ?? 'needsAction', attendees: own };
  });
}

export type AnswerCount = Readonly<Record<Partstat, number>>;

/** How many people gave each answer. */
export function countAnswers(attendees: readonly Attendance[]): AnswerCount {
  const count = (partstat: Partstat): number =>
    attendees.filter((attendee) => attendee.partstat === partstat).length;
  return {
    accepted: count('accepted'),
    declined: count('declined'),
    tentative: count('tentative'),
    needsAction: count('needsAction'),
  };
}

export interface Quorum {
  /** Organisations needed. */
  readonly needed: number;
  /** Organisations that said they come. */
  readonly present: number;
  readonly seated: number;
}

/**
 * The quorum of a group whose organisations are `seated` in number: at least `percent` of them.
 * @returns undefined when the group has no quorum rule
 */
export function quorum(
  attendees: readonly Attendance[],
  seated: readonly string[],
  percent: number,
): Quorum | undefined {
  if (percent === 0 || seated.length === 0) return undefined;
  const present = byOrganization(attendees).filter(
    ({ organizationId, partstat }) => partstat === 'accepted' && seated.includes(organizationId),
  );
  const needed = Math.ceil((seated.length * percent) / 100);
  return { needed, present: present.length, seated: seated.length };
}

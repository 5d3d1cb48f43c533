import type { Temporal } from 'temporal-polyfill';
import type { AttendeeRole } from '../../../prisma/client/enums.ts';
import type { Directory, Group, Person, Seat } from '../../kernel/directory.ts';

/** Somebody to invite, and the organisation he speaks for. */
export interface Invitee {
  readonly personId: string;
  readonly organizationId: string;
  readonly role: AttendeeRole;
}

/**
 * Who is invited to a group's meeting on a day: the titular of each seat, or the alternate where
 * the titular is missing. An alternate is otherwise invited when his titular declines.
 */
export function seatInvitees(
  directory: Directory,
  group: Group,
  on: Temporal.PlainDate,
): Invitee[] {
  return sitting(directory, directory.seats(group.id, on));
}

/** What matters of a seat to whoever is invited for it. */
export type Sitting = Pick<Seat, 'personId' | 'organizationId' | 'role'>;

/** Who sits for each organisation, of these seats of one group on one day. */
export function sitting(directory: Directory, all: readonly Sitting[]): Invitee[] {
  const seats = all.filter(({ personId }) => directory.person(personId)?.active === true);
  const organizations = [...new Set(seats.map((seat) => seat.organizationId))];
  return organizations.flatMap((organizationId) => {
    const own = seats.filter((seat) => seat.organizationId === organizationId);
    const seat = own.find((one) => one.role === 'titular') ?? own[0];
    return seat ? [inviteeOf(seat)] : [];
  });
}

const inviteeOf = ({ personId, organizationId, role }: Sitting): Invitee => ({
  personId,
  organizationId,
  role,
});

/** As what somebody is invited: for his seat in the group, or as a guest. */
export function inviteeFor(
  directory: Directory,
  group: Group,
  { id, organizationId }: Person,
  on: Temporal.PlainDate,
): Invitee {
  const seat = directory.seats(group.id, on).find(({ personId }) => personId === id);
  return seat ? inviteeOf(seat) : { personId: id, organizationId, role: 'guest' };
}

/** The seats' invitees and the guests, nobody twice. */
export function withGuests(invitees: readonly Invitee[], guests: readonly Person[]): Invitee[] {
  const seated = new Set(invitees.map((invitee) => invitee.personId));
  const added = guests
    .filter((guest) => !seated.has(guest.id))
    .map((guest): Invitee => {
      return { personId: guest.id, organizationId: guest.organizationId, role: 'guest' };
    });
  return [...invitees, ...added];
}

/**
 * Whether somebody may sit in for another: anybody of the same organisation, but in a confidential
 * group only those who are of it or whom its chair has named.
 */
export function mayStandIn(
  directory: Directory,
  group: Group,
  person: Person,
  on: Temporal.PlainDate,
): boolean {
  if (group.confidentiality !== 'confidential') return true;
  return directory.actor(person, on).relations(group).has('reader');
}

/** The alternate of an organisation in a group, if it has one. */
export function alternateOf(
  directory: Directory,
  group: Group,
  organizationId: string,
  on: Temporal.PlainDate,
): Person | undefined {
  const seat = directory
    .seats(group.id, on)
    .find((one) => one.organizationId === organizationId && one.role === 'alternate');
  return seat && directory.person(seat.personId);
}

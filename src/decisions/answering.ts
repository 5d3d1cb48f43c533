import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../kernel/access/actor.ts';
import type { Directory, Group } from '../kernel/directory.ts';
import type { Decision, Owner } from './decision.ts';
import type { Standing } from './transitions.ts';

/** Who is written to about a decision; both may act on it. Nobody is in both lists. */
export interface Answering {
  /** The people who own it, and the titulaires of the organisations that do. */
  readonly answer: readonly string[];
  /** The suppléants of those organisations. */
  readonly copied: readonly string[];
}

type Owned = Pick<Decision, 'owners' | 'groupId'>;

/** Who answers for a decision on a day; whoever has left answers for nothing. */
export function answering(
  { owners, groupId }: Owned,
  directory: Directory,
  on: Temporal.PlainDate,
): Answering {
  const all = owners.map((owner) => answeringFor(owner, groupId, directory, on));
  const answer = [...new Set(all.flatMap((one) => one.answer))];
  const copied = new Set(all.flatMap((one) => one.copied));
  return { answer, copied: [...copied].filter((id) => !answer.includes(id)) };
}

function answeringFor(
  owner: Owner,
  groupId: string,
  directory: Directory,
  on: Temporal.PlainDate,
): Answering {
  const here = (id: string): boolean => directory.person(id)?.active === true;
  if ('person' in owner) return { answer: [owner.person].filter(here), copied: [] };
  const seats = directory
    .seats(groupId, on)
    .filter((seat) => seat.organizationId === owner.organization && here(seat.personId));
  const held = (role: 'titular' | 'alternate') =>
    seats.filter((seat) => seat.role === role).map((seat) => seat.personId);
  const titulars = held('titular');
  // Where the titulaire's seat is empty, the suppléant is there to decide in his place.
  return titulars.length === 0
    ? { answer: held('alternate'), copied: [] }
    : { answer: titulars, copied: held('alternate') };
}

/** Everybody who may act on a decision as its owner. */
export function ownersOf(owned: Owned, directory: Directory, on: Temporal.PlainDate): string[] {
  const { answer, copied } = answering(owned, directory, on);
  return [...answer, ...copied];
}

/** How the actor stands to a decision of that group. */
export function standing(
  actor: Actor,
  group: Group,
  owned: Owned,
  directory: Directory,
  on: Temporal.PlainDate,
): Standing {
  if (actor.relations(group).has('coordinator')) return 'coordinator';
  const { person, standsInFor } = actor;
  const owners = ownersOf(owned, directory, on);
  return person && owners.some((id) => id === person.id || standsInFor.has(id))
    ? 'owner'
    : 'reader';
}

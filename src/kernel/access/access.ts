import { DomainError } from '../errors.ts';
import type { Actor } from './actor.ts';
import { type Act, isInPerson, sufficient } from './matrix.ts';
import { type Judging, refusal } from './refusal.ts';
import { type Relation, type Relations, withIncluded } from './relations.ts';
import type { Source } from './source.ts';
import type { Subject } from './subject.ts';

/** The relations that one holds by being named by the object itself. */
const OWN = ['invitee', 'owner', 'recipient', 'self'] as const satisfies readonly Relation[];

/** How somebody stands to what an act is about; where it is about nothing, to anything. */
function relationsTo(actor: Actor, subject: Subject): Relations {
  if (isNothing(subject)) {
    const own = actor.person ? OWN : [];
    return withIncluded([...actor.standing, ...actor.anywhere(), ...own]);
  }
  const group = subject.group ? actor.relations(subject.group) : [];
  return withIncluded([...actor.standing, ...group, ...ownRelations(actor, subject)]);
}

const isNothing = ({ group, invitees, owners, self }: Subject): boolean =>
  group === undefined && invitees === undefined && owners === undefined && self === undefined;

/** The relations of somebody whom the object names, himself or the one whose place he takes. */
const ownRelations = (actor: Actor, subject: Subject): Relation[] =>
  ownSources(actor, subject).map(({ relation }) => relation);

/** What makes somebody hold them: the object itself, or a delegation by whoever it names. */
export function ownSources(actor: Actor, subject: Subject): Source[] {
  const { person } = actor;
  const { invitees, owners, recipients, self } = subject;
  if (!person) return [];
  const named = [
    ...(invitees?.includes(person.id) ? (['invitee'] as const) : []),
    ...(owners?.includes(person.id) ? (['owner'] as const) : []),
    ...(recipients?.includes(person.id) ? (['recipient'] as const) : []),
    ...(self === person.id ? (['self'] as const) : []),
  ].map((relation): Source => ({ relation, counts: relation, mandateId: null }));
  return [...named, ...ownedForAnother(actor, subject)];
}

/** What an absent person has to carry out, for whoever stands in for him and may know the group. */
function ownedForAnother(actor: Actor, { owners = [], group }: Subject): Source[] {
  if (!group || !actor.knows(group)) return [];
  return owners.flatMap((id) => {
    const mandateId = actor.standsInFor.get(id);
    return mandateId ? [{ relation: 'owner', counts: 'owner', mandateId } as const] : [];
  });
}

/** Whether he may learn that it exists: a confidential group shows itself to its own alone. */
const isVisible = (actor: Actor, subject: Subject): boolean =>
  !subject.group || actor.knows(subject.group) || ownRelations(actor, subject).length > 0;

/** Whether somebody may do something; without an object, whether he may do it somewhere. */
export function may(actor: Actor, act: Act, subject: Subject = {}): boolean {
  const held = relationsTo(isInPerson(act) ? actor.alone() : actor, subject);
  return isVisible(actor, subject) && sufficient(act).some((relation) => held.has(relation));
}

/**
 * Lets the actor through, or says who could.
 * @throws DomainError `access.*`, or `subject.hidden`
 */
export function authorize(act: Act, judging: Judging, subject: Subject = {}): void {
  const { actor } = judging;
  if (may(actor, act, subject)) return;
  refuseHidden(actor, subject);
  refuseStranger(act, actor);
  throw refusal(act, judging, subject);
}

/**
 * Says that a thing does not exist to whoever may not learn that it does: asked as soon as it is
 * found, before anything is told of it.
 * @throws DomainError `subject.hidden`
 */
export function refuseHidden(actor: Actor, subject: Subject): void {
  if (!subject.group || isVisible(actor, subject)) return;
  throw subject.hidden ?? new DomainError('group.unknown', { text: subject.group.code });
}

/** @throws DomainError `access.unknownPerson` to somebody unknown, unless the act is for everyone */
export function refuseStranger(act: Act, actor: Actor): void {
  if (!actor.person && !sufficient(act).includes('public')) {
    throw new DomainError('access.unknownPerson');
  }
}

import { ownSources, type Subject } from './access.ts';
import type { Actor } from './actor.ts';
import { type Act, isInPerson, sufficient } from './matrix.ts';
import { type Relation, withIncluded } from './relations.ts';

/** As what somebody does something: the relation that allows it, and what makes him hold it. */
export interface Capacity {
  readonly relation: Relation;
  /** The id of the mandate, the seat or the delegation; null when the object itself names him. */
  readonly mandateId: string | null;
}

/** A relation that somebody holds, and as what it counts: the secretariat counts as coordinator. */
export interface Source extends Capacity {
  readonly counts: Relation;
}

/** As what the actor may do something to that object; undefined when it is for everyone. */
export function capacityOf(somebody: Actor, act: Act, subject: Subject): Capacity | undefined {
  const actor = isInPerson(act) ? somebody.alone() : somebody;
  const own = ownSources(actor, subject);
  const held = [...(subject.group ? actor.sources(subject.group) : []), ...actor.standingSources];
  const enough = sufficient(act);
  return [...held, ...own].find(({ counts }) => {
    const included = withIncluded([counts]);
    return enough.some((relation) => included.has(relation));
  });
}

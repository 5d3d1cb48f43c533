import { ownSources } from './access.ts';
import type { Actor } from './actor.ts';
import { type Act, isInPerson, sufficient } from './matrix.ts';
import { withIncluded } from './relations.ts';
import type { Capacity } from './source.ts';
import type { Subject } from './subject.ts';

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

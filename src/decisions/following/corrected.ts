import type { Context } from '../../kernel/commands/context.ts';
import { fold } from '../../kernel/text/fold.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Decision } from '../decision.ts';
import { checkDue } from '../dueDate.ts';
import { resolveOwners } from '../recording/owners.ts';
import type { Correction } from './correction.ts';
import type { DecisionSubject } from './following.ts';
import { keepsOwners } from './ownerKept.ts';
import { changedOwners } from './ownersChanged.ts';

/**
 * A decision as a correction leaves it: what it does not say stays as it is.
 * @throws DomainError `decision.dueBeforeMeeting`, `decision.dueBeforeTaken`, `decision.notItsOwner`
 */
export function corrected(
  decision: Decision,
  correction: Correction,
  { group }: DecisionSubject,
  { directory, now, t }: Context,
): Decision {
  const { text, owners, ownersChange, due } = correction;
  const day = due?.kind === 'day' ? due.day : undefined;
  checkDue(day, decision, t.locale);
  const today = dayIn(now, group.zone);
  const named = owners && resolveOwners(owners, directory, group, today);
  return {
    ...decision,
    ...(text === undefined ? {} : { text }),
    ...(due === undefined ? {} : { dueOn: day }),
    ...markedAs(decision, correction),
    ...(ownersChange ? changedOwners(decision, ownersChange, directory, group, today) : {}),
    ...(named && !keepsOwners(decision, named)
      ? { owners: named.known, ownersAsked: named.asked }
      : {}),
  };
}

/** The kind, the priority, the tags and the links; a new link is added to the others. */
function markedAs(
  { tags, links, ...decision }: Decision,
  correction: Correction,
): Pick<Decision, 'kind' | 'priority' | 'tags' | 'links'> {
  const { tags: added = [], untagged = [], links: linked = [] } = correction;
  const gone = new Set(untagged.map(fold));
  const all = new Map([...tags, ...added].map((tag) => [fold(tag), tag]));
  const urls = new Set(links.map(({ url }) => url));
  return {
    kind: correction.kind ?? decision.kind,
    priority: correction.priority ?? decision.priority,
    tags: [...all].flatMap(([folded, tag]) => (gone.has(folded) ? [] : [tag])),
    links: [...links, ...linked.filter(({ url }) => !urls.has(url))],
  };
}

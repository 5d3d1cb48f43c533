import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { plainlyUnlessAsked } from './plainly.ts';

const REMOVES =
  /^(?:supprime[rz]?|dissou(?:s|dre|dez)|archive[rz]?|efface[rz]?) (?:le |la |l')?(?:groupe (?=s?gt|ad-hoc))?/iu;
/** « supprime le GEC » is said of its meeting. */
const MAY_END = /^(?:S?GT|AD-HOC|LEAD)(?:-|$)/u;

/** « supprime le GT Eau »: of a group, and not of what it does. */
export function groupRemoved({
  text,
  group: opening,
  groups,
}: Pick<Line, 'text' | 'group' | 'groups'>): Group | undefined {
  const said = plainlyUnlessAsked(text) ?? '';
  const lead = opening ? undefined : REMOVES.exec(said)?.[0];
  if (lead === undefined) return undefined;
  const named = groupNamed(said.slice(lead.length), groups);
  return named && MAY_END.test(named.code) ? named : undefined;
}

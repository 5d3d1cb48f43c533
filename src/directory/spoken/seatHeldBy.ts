import { groupFirst } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { NEWLY } from './newly.ts';
import { plainlyUnlessAsked } from './plainly.ts';

/** The seat of an organisation that passes to somebody. */
export interface SeatHeldBy {
  readonly seat: 'titular' | 'alternate';
  readonly organization: string;
  readonly group: Group;
  readonly name: string;
  readonly rest: string;
}

const BEFORE =
  /^(?:le |la |l')?(?:nouve(?:au|l|lle) )?(?<seat>titulaire|suppl[ée]ante?) (?:de la |du |de l'|des |d'|de )(?<organization>\p{L}[^?!:;,\d]{1,60}?) (?:au|[àa] la|[àa] l'|dans l[ea]) /iu;
const BEHIND = new RegExp(
  String.raw`^\s*(?:est|sera) (?:${NEWLY} )(?<name>(?:M\. |Mme |@)?\p{Lu}[\p{L}\p{M}'.-]*(?:\s+[\p{L}\p{M}'.-]+){0,4}?)(?<rest>,? (?:[àa] partir d|[àa] compter d|d[èe]s ).*)?[\s.!]*$`,
  'u',
);

/** « le suppléant de la BAD au GEC est désormais Idrissa Ndiaye »: that it is new is said. */
export function seatHeldBy({
  text,
  group: opening,
  groups,
}: Pick<Line, 'text' | 'group' | 'groups'>): SeatHeldBy | undefined {
  const said = opening ? undefined : plainlyUnlessAsked(text);
  const lead = said === undefined ? null : BEFORE.exec(said);
  if (said === undefined || !lead) return undefined;
  const named = groupFirst(said.slice(lead[0].length), groups);
  const behind = named && BEHIND.exec(named.behind);
  if (!named || !behind) return undefined;
  const { seat = '', organization = '' } = lead.groups ?? {};
  const { name = '', rest = '' } = behind.groups ?? {};
  return {
    seat: /^s/iu.test(seat) ? 'alternate' : 'titular',
    organization,
    group: named.group,
    name,
    rest,
  };
}

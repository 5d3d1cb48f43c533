import type { Context } from '../../kernel/commands/context.ts';
import { withoutAsking } from '../../kernel/commands/courtesies.ts';
import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Directory, Group, Organization } from '../../kernel/directory.ts';
import { type Block, heading, list } from '../../kernel/messages/tree.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { organizationSaid } from '../organizationSaid.ts';
import { organizationCard } from './cards.ts';
import { seatLines } from './seatsInWords.ts';

/** « qui représente la Suisse ? », « qui est le suppléant de la BAD ? », « … au GEC »: of the directory. « … au GEC du 18 mars » is of a meeting. */
const NOW = "(?:\\s+(?:d[ée]sormais|actuellement|maintenant|aujourd[’']hui))?";
const WHO = oneOf(
  String.raw`qui\s+(?:repr[ée]sente(?:nt)?|si[èe]ge(?:nt)?${NOW}\s+pour)${NOW}\s+`,
  String.raw`(?:qui\s+(?:est|sont)${NOW}\s+)?(?:l[ea]s?\s+|l[’'])(?:titulaires?|suppl[ée]ante?s?|repr[ée]sentante?s?)\s+(?:de\s+|du\s+|des\s+|d[’'])`,
  String.raw`who\s+(?:represents|sits\s+for|speaks\s+for|is\s+sitting\s+for)\s+(?:the\s+)?`,
);
const WITHIN = String.raw`(?:au(?:\s+sein\s+d(?:u|e\s+la))?|[àa]\s+la|dans\s+l[ea]|(?:in|on|at)(?:\s+the)?)`;
const REPRESENTS = new RegExp(
  String.raw`^\s*${WHO}(?:la\s+|les?\s+|l[’'])?(?<who>\p{L}[^?!\d]{1,50}?)(?:\s+${WITHIN}\s+(?<where>[^?!\d]{2,40}?))?[\s?!.]*$`,
  'iu',
);

const find = (text: string): RegExpExecArray | null => REPRESENTS.exec(withoutAsking(text));

export const asksWhoRepresents = (text: string): boolean => find(text) !== null;

interface Represented {
  readonly organization: Organization;
  /** As typed; undefined for all its groups. */
  readonly where: string | undefined;
}

/**
 * The organisation of which it is asked; undefined when none is so called.
 * @param groups those that the reader may know of
 */
export function representedIn(
  text: string,
  directory: Directory,
  groups: readonly Group[],
): Represented | undefined {
  const { who, where } = find(text)?.groups ?? {};
  if (who === undefined) return undefined;
  const organization = organizationSaid(directory, who);
  const isElse = where !== undefined && !groupNamed(where, groups);
  return organization && !isElse ? { organization, where } : undefined;
}

/** Its titulaire and its suppléant in each of the groups that the reader may know of. */
export function representatives(
  context: Context,
  { organization, where }: Represented,
): readonly Block[] {
  const known = context.actor.knownGroups();
  const asked = where === undefined ? undefined : groupNamed(where, known);
  const lines = seatLines(context, asked ? [asked] : known, organization);
  return lines.length > 0
    ? [heading(organization.name), list(lines)]
    : organizationCard(context, organization);
}

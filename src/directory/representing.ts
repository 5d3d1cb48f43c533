import type { Context } from '../kernel/commands/context.ts';
import { groupNamed } from '../kernel/commands/groupNames.ts';
import type { Directory, Group, Organization } from '../kernel/directory.ts';
import { listInWords } from '../kernel/locale/format.ts';
import { type Block, heading, list } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { organizationCard } from './changing/cards.ts';
import { organizationOfCountry } from './countries.ts';
import { organizationNamed } from './organizations.ts';

/** « qui représente la Suisse ? », « qui est le suppléant de la BAD ? », « … au GEC »: of the directory. « … au GEC du 18 mars » is of a meeting. */
const REPRESENTS =
  /^\s*(?:qui\s+(?:repr[ée]sente(?:nt)?|si[èe]gent?\s+pour)\s+|(?:qui\s+(?:est|sont)\s+)?(?:l[ea]s?\s+|l[’'])(?:titulaires?|suppl[ée]ante?s?|repr[ée]sentante?s?)\s+(?:de\s+|du\s+|des\s+|d[’']))(?:la\s+|les?\s+|l[’'])?(?<who>\p{L}[^?!\d]{1,50}?)(?:\s+(?:au|[àa]\s+la|dans\s+l[ea])\s+(?<where>[^?!\d]{2,40}?))?[\s?!.]*$/iu;

export const asksWhoRepresents = (text: string): boolean => REPRESENTS.test(text);

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
  const { who, where } = REPRESENTS.exec(text)?.groups ?? {};
  if (who === undefined) return undefined;
  const organization = organizationNamed(directory, who) ?? organizationOfCountry(directory, who);
  const isElse = where !== undefined && !groupNamed(where, groups);
  return organization && !isElse ? { organization, where } : undefined;
}

/** Its titulaire and its suppléant in each of the groups that the reader may know of. */
export function representatives(
  context: Context,
  { organization, where }: Represented,
): readonly Block[] {
  const { t, directory, actor, now } = context;
  const known = actor.knownGroups();
  const asked = where === undefined ? undefined : groupNamed(where, known);
  const on = dayIn(now, BAMAKO);
  const lines = known
    .filter(({ id }) => asked === undefined || id === asked.id)
    .flatMap(({ id, code }) => {
      const seats = directory.seats(id, on).filter((one) => one.organizationId === organization.id);
      const people = [...seats]
        .sort((one, other) => other.role.localeCompare(one.role))
        .map(
          ({ personId, role }) =>
            `${directory.person(personId)?.name ?? ''} (${t(`directory.exchange.choice.${role}`)})`,
        );
      const said = { organization: code, people: listInWords(people, t.locale) };
      return people.length > 0 ? [{ text: t('directory.card.seat', said) }] : [];
    });
  return lines.length > 0
    ? [heading(organization.name), list(lines)]
    : organizationCard(context, organization);
}

import { holders } from '../../kernel/access/leaders.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Mandate, Organization, Person, Seat } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, type Fact, facts, heading, list } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { ColumnName } from '../exchange/tables.ts';
import { isPartner, peopleOf } from '../organizations.ts';
import { quietHoursInWords } from '../quietHoursSaid.ts';
import { heldIn, seatsInWords } from './seatsInWords.ts';

/** A fact that is told only when there is something to tell. */
const told = (label: string, value: string): readonly Fact[] =>
  value === '' ? [] : [{ label, value }];

/** Who somebody is, as far as the reader may know: his address for the secretariat and himself alone. */
export function personCard(context: Context, person: Person): readonly Block[] {
  const { t, directory, actor } = context;
  const organization = directory.organization(person.organizationId);
  const known = actor.knownGroups();
  const roles = known.flatMap((group) =>
    heldIn(context, group, person).map((held) => roleInWords(context, group, held)),
  );
  const reachable = actor.secretariat || actor.person?.id === person.id;
  const column = (name: ColumnName): string => t(`directory.exchange.column.${name}`);
  return [
    heading(person.name),
    facts(
      ...told(column('jobTitle'), person.jobTitle),
      ...told(column('organization'), organization ? nameOf(organization) : ''),
      ...(reachable ? ownFacts(context, person) : []),
      ...told(t('directory.card.roles'), listInWords(roles, t.locale)),
    ),
  ];
}

/** How he is reached: for the secretariat and himself alone. */
function ownFacts({ t }: Context, person: Person): readonly Fact[] {
  const fact = (name: ColumnName, value: string): readonly Fact[] =>
    told(t(`directory.exchange.column.${name}`), value);
  return [
    ...fact('email', person.email),
    ...fact('otherEmails', listInWords(person.otherEmails, t.locale)),
    ...fact('phone', person.phone),
    ...fact('quietHours', quietHoursInWords(t, person.quietHours)),
    ...fact('zone', person.zone),
  ];
}

const roleInWords = ({ t }: Context, { code }: Group, { role }: Seat | Mandate): string =>
  `${t(`directory.exchange.choice.${role}`)} ${code}`;

const nameOf = ({ acronym, name }: Organization): string =>
  acronym === name ? acronym : `${acronym} – ${name}`;

/** An organisation, its kind and its people. */
export function organizationCard(context: Context, organization: Organization): readonly Block[] {
  const { t, directory } = context;
  const people = peopleOf(directory, organization);
  return [
    heading(nameOf(organization)),
    facts(
      {
        label: t('directory.exchange.column.kind'),
        value: t(`directory.exchange.choice.${organization.kind}`),
      },
      ...told(
        t('directory.exchange.table.people'),
        listInWords(
          people.map(({ name }) => name),
          t.locale,
        ),
      ),
    ),
  ];
}

/** The organisations of the directory by their short names: all of them, or the partners alone. */
export function organizationList(
  { t, directory }: Context,
  only: 'all' | 'partners' = 'all',
): readonly Block[] {
  const organizations = directory.organizations
    .filter((one) => only === 'all' || isPartner(one))
    .sort((one, other) => one.acronym.localeCompare(other.acronym, t.locale));
  return [
    heading(t('directory.card.organizations', { count: organizations.length, only })),
    list(organizations.map((organization) => ({ text: nameOf(organization) }))),
  ];
}

/** Who leads a group and who sits in it. */
export function groupCard(context: Context, group: Group): readonly Block[] {
  const { t, directory, now } = context;
  const on = dayIn(now, group.zone);
  const leaders = holders(directory, group, on, 'chair', 'coordinator', 'coCoordinator');
  const seats = directory.seats(group.id, on);
  const organizations = directory.organizations.filter(({ id }) =>
    seats.some(({ organizationId }) => organizationId === id),
  );
  const items = organizations.map(({ id, acronym }) => {
    const own = seats.filter(({ organizationId }) => organizationId === id);
    const said = { organization: acronym, people: seatsInWords(context, own) };
    return { text: t('directory.card.seat', said) };
  });
  return [
    heading(`${group.code} – ${group.name}`),
    ...(leaders.length > 0
      ? [
          facts({
            label: t('directory.card.leaders'),
            value: listInWords(
              leaders.map(({ name }) => name),
              t.locale,
            ),
          }),
        ]
      : []),
    list(items),
  ];
}

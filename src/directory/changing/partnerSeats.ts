import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Organization } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isDefined } from '../../kernel/isDefined.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { currentRows } from '../exchange/current.ts';
import { findPeople, onePerson } from '../names.ts';
import { organizationAlone, organizationSaid } from '../organizationSaid.ts';
import { peopleOf } from '../organizations.ts';
import { type PartnerSaid, partnerSaid } from '../spoken/partnerSaid.ts';
import { previewChange, type Wanted } from './draft.ts';
import { endingBefore } from './ending.ts';
import { peopleOffered } from './peopleOffered.ts';
import { isHeldFrom } from './seats.ts';
import { readTerm } from './term.ts';

/** The organisations that these names mean; undefined when one is nobody's, or a person's. */
export function partnersNamed(
  { directory }: Context,
  names: readonly string[],
): readonly Organization[] | undefined {
  const found = names.map((name) => organizationAlone(directory, name));
  return found.length > 0 && found.every(isDefined) ? found.filter(isDefined) : undefined;
}

/** « Fatou Koné rejoint le GT Eau »: people, told as organisations are; what is ordered of them has its own reader. */
const arePeopleTold = ({ directory }: Context, { names, isTold }: PartnerSaid): boolean =>
  isTold && names.length > 0 && names.every((name) => findPeople(directory, name).length > 0);

/** Whether a line puts organisations in a group, or out: in a channel, what is told by whoever may not is talk. */
export function movesPartners(line: Line, context: Context): boolean {
  const said = partnerSaid(line);
  if (!said || !(partnersNamed(context, said.names) ?? arePeopleTold(context, said))) return false;
  const isTalk = said.isTold && line.channelGroup !== undefined;
  return !isTalk || may(context.actor, 'siege.attribuer', { group: said.group });
}

/**
 * A preview of the seats that are freed; of those to be given, whom to give them to is asked.
 * @throws DomainError `seat.noneOfOrganization`, date.*
 */
export async function movePartners(
  context: Context,
  command: string,
  said: Pick<PartnerSaid, 'kind' | 'group' | 'rest'>,
  partners: readonly Organization[],
): Promise<Reply> {
  if (said.kind === 'give') {
    return reply(...partners.flatMap((partner) => askWhom(context, partner, said)));
  }
  const wanted: Wanted[] = [];
  for (const partner of partners) wanted.push(...(await freedSeats(context, partner, said)));
  return previewChange(context, command, wanted);
}

async function freedSeats(
  { db, now, zone }: Context,
  { acronym }: Organization,
  { group, rest }: Pick<PartnerSaid, 'group' | 'rest'>,
): Promise<readonly Wanted[]> {
  const here = inZone(now, zone);
  const { from } = readTerm(rest, here);
  const seats = [...(await currentRows(db)).seats.values()].filter(
    (row) =>
      row.group === group.code && row.organization === acronym && isHeldFrom(row, from.toString()),
  );
  const wanted = endingBefore('seats', seats, from, here.toPlainDate());
  if (wanted.length > 0) return wanted;
  throw new DomainError('seat.noneOfOrganization', { organization: acronym, group: group.code });
}

/** Its people who do not sit there yet, each with his button, for the first of its two seats that is free. */
function askWhom(
  context: Context,
  partner: Organization,
  { group, rest }: Pick<PartnerSaid, 'group' | 'rest'>,
): readonly Block[] {
  const { t, directory, actor, now, zone } = context;
  const { from } = readTerm(rest, inZone(now, zone));
  const held = directory
    .seats(group.id, from)
    .filter(({ organizationId }) => organizationId === partner.id);
  const seated = listInWords(
    held.flatMap(({ personId }) => directory.person(personId)?.name ?? []),
    t.locale,
  );
  const said = { organization: partner.acronym, group: group.code, count: held.length, seated };
  const taken = new Set(held.map(({ role }) => role));
  if (taken.size > 1) return [text(t('directory.partner.full', said))];
  const seat = taken.has('titular') ? 'alternate' : 'titular';
  const people = peopleOf(directory, partner).filter(
    ({ id }) => !held.some(({ personId }) => personId === id),
  );
  const another = {
    id: sayId(`membre ajouter organisation : ${partner.acronym}`),
    label: t('directory.partner.another'),
  };
  return [
    text(t('directory.partner.whom', { ...said, people: people.length, seat })),
    buttons(
      ...peopleOffered(
        people,
        partner,
        (named) => `siège ${group.code} ${TYPED[seat]} ${named}${rest}`,
      ),
      ...(may(actor, 'annuaire') ? [another] : []),
    ),
  ];
}

/** As a line types them. */
const TYPED = { titular: 'titulaire', alternate: 'suppléant' } as const;

/**
 * A seat is an organisation's: somebody of another does not take it.
 * @throws DomainError `seat.organization`, `organization.unknown`, `person.*`
 */
export function refuseOther({ directory }: Context, typed: string, name: string): void {
  const organization = organizationSaid(directory, typed);
  if (!organization) throw new DomainError('organization.unknown', { text: typed });
  const person = onePerson(directory, name);
  if (person.organizationId === organization.id) return;
  throw new DomainError('seat.organization', {
    name: person.name,
    organization: organization.acronym,
  });
}

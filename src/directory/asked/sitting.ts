import type { Context } from '../../kernel/commands/context.ts';
import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { type Block, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { onePerson } from '../names.ts';
import { namesSomebody, organizationSaid } from '../organizationSaid.ts';
import { seatsInWords } from './seatsInWords.ts';

const ASKED =
  /^(?:est-ce (?:que |qu'))?(?<who>\p{L}[^?!:;,\d]{1,60}?)[ -](?:(?:est|sont|si[èe]ge(?:nt)?|fait|font)(?:-t)?(?:-(?:il|elle|ils|elles))?)(?: bien| d[ée]j[àa]| encore| toujours)? ?(?:membres? (?:du|de la|de l')|(?:titulaire|suppl[ée]ante?|repr[ée]sent[ée]e?s?) (?:au|du|dans le|[àa] la)|partie (?:du|de la)|(?<=si[èe]ge(?:nt)?(?:-t)?(?:-(?:il|elle))?(?: bien| d[ée]j[àa]| encore| toujours)? ?)(?:au|[àa] la|dans le)) (?<where>[^?!:;,]{2,40}?) ?[?][\s?!.]*$/iu;

interface Sitting {
  /** As typed. */
  readonly who: string;
  readonly group: Group;
}

/** « la GIZ fait partie du GT Eau ? », « Martin Keller est-il membre du GEC ? »; undefined when that is nobody's name. */
export function sittingAsked(
  said: string,
  directory: Directory,
  groups: readonly Group[],
): Sitting | undefined {
  const { who, where = '' } = ASKED.exec(said)?.groups ?? {};
  const group = groupNamed(where, groups);
  if (who === undefined || !group) return undefined;
  return namesSomebody(directory, who) ? { who, group } : undefined;
}

/** Yes, with the seat, or no. @throws DomainError `person.ambiguous` */
export function sitting(context: Context, { who, group }: Sitting): readonly Block[] {
  const { t, directory, now } = context;
  const organization = organizationSaid(directory, who);
  const person = organization ? undefined : onePerson(directory, who);
  const seats = directory
    .seats(group.id, dayIn(now, group.zone))
    .filter((seat) =>
      organization ? seat.organizationId === organization.id : seat.personId === person?.id,
    );
  const name = organization?.acronym ?? person?.name ?? who;
  return [
    text(
      seats.length > 0
        ? t('directory.asked.sits', { group: group.code, people: seatsInWords(context, seats) })
        : t('directory.asked.sitsNot', { name, group: group.code }),
    ),
  ];
}

import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group, Person } from '../../kernel/directory.ts';
import { type Block, heading, info, list } from '../../kernel/messages/tree.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { findPeople, onePerson } from '../names.ts';
import { standInOf } from '../standIns.ts';

const ABSENT = oneOf(
  'en son absence',
  "quand (?:il|elle) (?:est absente?|n'est pas l[àa])",
  "(?:s'il|si elle) (?:est absente?|n'est pas l[àa])",
  'pendant (?:son absence|ses cong[ée]s)',
  "en cas d'(?:absence|empêchement|empechement)",
);
const WHO = String.raw`(?<who>\p{L}[^?!:;,\d]{1,60}?)`;
const ASKED = new RegExp(
  String.raw`^qui (?:est (?:le |la |l')?suppl[ée]ante? (?:de |d')|remplace |suppl[ée]e )${WHO}(?: ${ABSENT})?[\s?!.]*$`,
  'iu',
);

/**
 * Whose stand-in is asked for, as typed: « qui remplace Martin Keller en son absence ? »; undefined when that is
 * nobody's name: « qui remplace Martin Keller au GEC ? ».
 * @param said without its courtesies
 */
export function standInAskedOf(said: string, directory: Directory): string | undefined {
  const who = ASKED.exec(said)?.groups?.who?.trim();
  return who !== undefined && findPeople(directory, who).length > 0 ? who : undefined;
}

/**
 * The suppléants of somebody in each group that the reader may know of, and who stands in for him today when the
 * reader is the secretariat or one of the two: an absence is nobody else's business.
 * @throws DomainError `person.ambiguous`
 */
export function standingIn(context: Context, who: string): readonly Block[] {
  const { t, directory, actor, now } = context;
  const person = onePerson(directory, who);
  const on = dayIn(now, BAMAKO);
  const standIn = standInOf(directory, person, on);
  const isTold = actor.secretariat || [person.id, standIn?.id].includes(actor.person?.id);
  const lines = actor.knownGroups().flatMap((group) => lineOf(context, person, group));
  return [
    heading(person.name),
    ...(standIn && isTold
      ? [info(t('directory.asked.standIn', { name: person.name, standIn: standIn.name }))]
      : []),
    lines.length > 0 ? list(lines) : info(t('directory.asked.noAlternate', { name: person.name })),
  ];
}

function lineOf({ t, directory, now }: Context, person: Person, group: Group): { text: string }[] {
  const seats = directory.seats(group.id, dayIn(now, BAMAKO));
  const own = seats.find(({ personId, role }) => personId === person.id && role === 'titular');
  const alternate = seats.find(
    ({ organizationId, role }) => role === 'alternate' && organizationId === own?.organizationId,
  );
  const name = directory.person(alternate?.personId ?? '')?.name;
  return own && name !== undefined
    ? [{ text: t('directory.asked.alternate', { group: group.code, name }) }]
    : [];
}

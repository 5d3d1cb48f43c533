import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, info, list } from '../../kernel/messages/tree.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { findPeople, onePerson } from '../names.ts';
import { organizationSaid } from '../spoken/whose.ts';

const GROUPS = '(?:groupes?|gt|sgt)(?: th[ée]matiques?| de travail)?(?: et (?:sous-groupes|sgt))?';
const SITS = oneOf(
  'appartien(?:t|nent)|si[èe]ge(?:nt)?|participe(?:nt)?|travaille(?:nt)?|intervien(?:t|nent)',
  '(?:est|sont)(?: (?:membres?|pr[ée]sente?s?|repr[ée]sent[ée]e?s?))?|(?:fait|font) partie',
);
const WHO = String.raw`(?<who>\p{L}[^?!:;,\d]{1,60}?)[\s?!.]*$`;

/** « quels sont les GT de Martin Keller ? », « dans quels groupes siège la GIZ ? », « où siège l'AFD ? ». */
const ASKED = [
  `(?:quels? sont |(?:la )?liste (?:de tous les |des )|tous )?(?:les |des )?${GROUPS} (?:de |du |des |d'|o[uù] ${SITS} |auxquels ${SITS} |dont (?:fait partie|est membre) )(?:la |l')?${WHO}`,
  `(?:[àa]|dans|de) quels? ${GROUPS} ${SITS}(?:-t-(?:il|elle))? ${WHO}`,
  `quels? ${GROUPS} pour ${WHO}`,
  `o[uù] (?:si[èe]ge(?:nt)?) ${WHO}`,
].map((pattern) => new RegExp(`^${pattern}`, 'iu'));
/** « la GIZ siège dans quels groupes ? ». */
const ASKED_BEHIND = new RegExp(
  String.raw`^(?<who>\p{L}[^?!:;,\d]{1,60}?) ${SITS} (?:[àa]|dans|de) quels? ${GROUPS}[\s?!.]*$`,
  'iu',
);

/**
 * Whose groups are asked for, as typed; undefined when that is nobody of the directory: « groupes de travail ».
 * @param said without its courtesies
 */
export function groupsAskedOf(said: string, directory: Directory): string | undefined {
  const who = [...ASKED, ASKED_BEHIND]
    .map((pattern) => pattern.exec(said)?.groups?.who?.trim())
    .find((name) => name !== undefined);
  if (who === undefined) return undefined;
  const isKnown = organizationSaid(directory, who) ?? findPeople(directory, who)[0];
  return isKnown ? who : undefined;
}

/**
 * The groups in which somebody, or an organisation, sits or holds a mandate: of those that the reader may know of.
 * @throws DomainError `person.ambiguous`
 */
export function belonging(context: Context, who: string): readonly Block[] {
  const { t, directory, actor, now } = context;
  const on = dayIn(now, BAMAKO);
  const organization = organizationSaid(directory, who);
  const person = organization ? undefined : onePerson(directory, who);
  const name = organization?.name ?? person?.name ?? who;
  const lineOf = (group: Group): { text: string }[] => {
    const held = organization
      ? seatsOf(context, group, organization.id)
      : [...directory.seats(group.id, on), ...directory.mandates(on)]
          .filter((one) => one.groupId === group.id && one.personId === person?.id)
          .map(({ role }) => t(`directory.exchange.choice.${role}`));
    if (held.length === 0) return [];
    const people = listInWords(held, t.locale);
    return [{ text: t('directory.card.seat', { organization: group.code, people }) }];
  };
  const lines = actor.knownGroups().flatMap(lineOf);
  return [
    heading(name),
    lines.length > 0 ? list(lines) : info(t('directory.asked.noGroup', { name })),
  ];
}

function seatsOf({ t, directory, now }: Context, group: Group, organizationId: string): string[] {
  return [...directory.seats(group.id, dayIn(now, BAMAKO))]
    .filter((seat) => seat.organizationId === organizationId)
    .sort((one, other) => other.role.localeCompare(one.role))
    .map(({ personId, role }) => {
      const name = directory.person(personId)?.name ?? '';
      return `${name} (${t(`directory.exchange.choice.${role}`)})`;
    });
}

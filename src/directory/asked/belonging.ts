import type { Context } from '../../kernel/commands/context.ts';
import type { Directory, Group, Person } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, heading, info, list } from '../../kernel/messages/tree.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { onePerson } from '../names.ts';
import { namesSomebody, organizationSaid } from '../organizationSaid.ts';
import { heldIn, seatLines } from './seatsInWords.ts';

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
  return who !== undefined && namesSomebody(directory, who) ? who : undefined;
}

/**
 * The groups in which somebody, or an organisation, sits or holds a mandate: of those that the reader may know of.
 * @throws DomainError `person.ambiguous`
 */
export function belonging(context: Context, who: string): readonly Block[] {
  const { t, directory, actor } = context;
  const known = actor.knownGroups();
  const organization = organizationSaid(directory, who);
  const somebody = organization ?? onePerson(directory, who);
  const lines = organization
    ? seatLines(context, known, organization)
    : roleLines(context, known, somebody);
  const { name } = somebody;
  return [
    heading(name),
    lines.length > 0 ? list(lines) : info(t('directory.asked.noGroup', { name })),
  ];
}

function roleLines(
  context: Context,
  groups: readonly Group[],
  person: Pick<Person, 'id'>,
): readonly { readonly text: string }[] {
  const { t } = context;
  return groups.flatMap((group) => {
    const roles = heldIn(context, group, person).map(({ role }) =>
      t(`directory.exchange.choice.${role}`),
    );
    const said = { organization: group.code, people: listInWords(roles, t.locale) };
    return roles.length > 0 ? [{ text: t('directory.card.seat', said) }] : [];
  });
}

import { may } from '../../kernel/access/access.ts';
import { holders } from '../../kernel/access/leaders.ts';
import { refusal } from '../../kernel/access/refusal.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Block, buttons, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import { findPeople } from '../names.ts';
import { organizationAlone } from '../organizationSaid.ts';
import { peopleOf } from '../organizations.ts';
import { type MandateMoved, mandateMoved } from '../spoken/mandateMoved.ts';
import { isOfGroup, type MandateChange, type Role } from './mandates.ts';
import { peopleOffered } from './peopleOffered.ts';

/** Whether a line says that a mandate passes to somebody: in a channel, what is told by whoever may not is talk. */
export function movesMandate(line: Line, { actor }: Context): boolean {
  const said = mandateMoved(line);
  if (!said) return false;
  return line.channelGroup === undefined || may(actor, 'mandat', { group: said.group });
}

/**
 * The speaker, for what he says of himself: whoever may not is told whom to ask, and by which sentence.
 * @throws DomainError `mandate.byOthers`
 */
export function ownName(context: Context, { group, called }: MandateMoved): string {
  const { actor } = context;
  const name = actor.person?.name ?? '';
  if (may(actor, 'mandat', { group })) return actor.person?.email ?? '';
  const { who = '', many = 'no' } = refusal('mandat', context, { group }).params;
  const sentence = `nomme ${name} ${called} du ${group.code}`;
  throw new DomainError('mandate.byOthers', { who, many, sentence });
}

/** As lines type them. */
const TYPED: Readonly<Partial<Record<Role, string>>> = {
  coordinator: 'coordonnateur',
  coCoordinator: 'co-coordonnateur',
  chair: 'Chef de file',
};

/** Whom of an organisation: undefined when somebody is named. */
export function askWhoCarries(
  { t, directory }: Context,
  { role, group, name, rest }: Pick<MandateMoved, 'role' | 'group' | 'name' | 'rest'>,
): Reply | undefined {
  const organization = organizationAlone(directory, name);
  if (!organization) return undefined;
  const people = peopleOf(directory, organization);
  const said = { organization: organization.acronym, group: group.code, people: people.length };
  return reply(
    text(t('directory.mandateWhom', said)),
    buttons(
      ...peopleOffered(
        people,
        organization,
        (named) => `mandat ${TYPED[role] ?? ''} ${group.code} ${named}${rest}`,
      ),
    ),
  );
}

/** A Chef de file is not a coordinator: whoever coordinates the group goes on. */
export function stillCoordinates(
  context: Context,
  { kind, role, group, name }: MandateChange,
): readonly Block[] {
  if (kind !== 'give' || role !== 'chair' || !group || !isOfGroup(role)) return [];
  const { t, directory, now } = context;
  const on = dayIn(now, group.zone);
  const [person] = findPeople(directory, name);
  const others = holders(directory, group, on, 'coordinator').filter(({ id }) => id !== person?.id);
  if (others.length === 0 || holders(directory, group, on, 'chair').length > 0 || !person)
    return [];
  const names = listInWords(
    others.map((one) => one.name),
    t.locale,
  );
  const said = { count: others.length, names, group: group.code, name: person.name };
  return [info(t('directory.stillCoordinates', said))];
}

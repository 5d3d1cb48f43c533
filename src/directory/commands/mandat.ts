import { z } from 'zod';
import { authorize, may } from '../../kernel/access/access.ts';
import { type Action, defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import {
  askWhoCarries,
  movesMandate,
  ownName,
  stillCoordinates,
} from '../changing/mandateMoving.ts';
import {
  GIVEN,
  isOfGroup,
  isOfWhole,
  type MandateChange,
  mandateRows,
  type Role,
} from '../changing/mandates.ts';
import { readTerm } from '../changing/term.ts';
import { groupOfForm } from '../forms/groupOfForm.ts';
import { askFor, type RowForm } from '../forms/rowForm.ts';
import { fromForm } from '../forms/rowReading.ts';
import { termOf } from '../forms/termOf.ts';
import { type MandateMoved, mandateMoved } from '../spoken/mandateMoved.ts';
import { mandateSaid } from '../spoken/mandateSaid.ts';
import { roleIn } from '../spoken/roleSaid.ts';

const NAME = 'mandat';
/** The drafts of what is given in no group: the secretariat's alone. */
const GENERAL_DRAFT = 'mandat.general';
const FORMS = { give: `${NAME}.donner`, end: `${NAME}.terminer` } as const;

/** What a line may leave out, for a form to ask. */
type Wish = Omit<MandateChange, 'role'> & {
  readonly role: Role | undefined;
  /** What a sentence tells: of an organisation too, or of the speaker himself. */
  readonly moved?: MandateMoved;
};

const END = /^\s*(?:terminer|finir|mettre fin à|retirer|clore)(?:\s+|$)(?:le\s+|du\s+)?/iu;
const GIVE = /^\s*(?:confier|donner|attribuer)(?:\s+|$)(?:le\s+|du\s+)?/iu;
/** « GT-TRUC @Adama Kanté »: a group that is none. */
const BEFORE_PERSON = /^(\S+)\s+@/u;

/**
 * Reads « mandat coordonnateur GT-SANTE @Adama Kanté du 1er mars au 31 décembre »,
 * « mandat terminer coordonnateur GT-SANTE @Adama Kanté ».
 * @throws DomainError `mandate.role`, `group.unknown`, date.*
 */
function parse(line: Line): Wish {
  const told = mandateSaid(line);
  if (told) return { ...told, ...readTerm(told.rest, line.now), today: line.now.toPlainDate() };
  const moved = mandateMoved(line);
  if (moved) {
    const term = readTerm(moved.rest, line.now);
    return { ...moved, moved, ...term, today: line.now.toPlainDate() };
  }
  const kind = END.test(line.rest) ? 'end' : 'give';
  const said = line.rest.replace(END, '').replace(GIVE, '').trim();
  const { role, end: afterRole } = roleIn(said);
  const { from, until, rest } = readTerm(said.slice(afterRole).trim(), line.now);
  const sentence = words(rest);
  const lead = ['du', 'de', 'au', 'la'].includes(sentence[0]?.folded ?? '') ? 1 : 0;
  const named = groupAt(sentence, lead, line.groups);
  const end = named ? (sentence[lead + named.length - 1]?.end ?? 0) : 0;
  const name = rest.slice(end).replace(/^[\s@,:]+|[\s,]+$/gu, '');
  const unknown = named ? undefined : BEFORE_PERSON.exec(name)?.[1];
  if (unknown !== undefined) throw new DomainError('group.unknown', { text: unknown });
  return {
    kind,
    role,
    group: line.group ?? named?.group,
    name,
    from,
    until,
    today: line.now.toPlainDate(),
  };
}

async function run(wish: Wish, context: Context): Promise<Reply> {
  const { kind, role, group, name, from, until, moved } = wish;
  if (moved?.name === '')
    return change(context, { ...wish, role: moved.role, name: ownName(context, moved) });
  const asked = moved?.kind === 'give' && askWhoCarries(context, moved);
  if (asked) return asked;
  const lacksGroup = role !== undefined && isOfGroup(role) && !group;
  if (role && name !== '' && !lacksGroup) return change(context, { ...wish, role });
  return askFor(context, formOf(context, kind), {
    ...(role ? { role } : {}),
    ...(group ? { group: group.code } : {}),
    email: name,
    from: from.toString(),
    ...(until ? { until: until.toString() } : {}),
  });
}

/** It offers what he may give: of no group, the secretariat alone. */
const formOf = ({ actor, directory }: Context, kind: MandateChange['kind']): RowForm => ({
  id: FORMS[kind],
  title: kind === 'give' ? 'mandate' : 'mandateEnded',
  table: 'mandates',
  columns:
    kind === 'give'
      ? ['role', 'group', 'email', 'from', 'until']
      : ['role', 'group', 'email', 'from'],
  choices: {
    role: GIVEN.filter((role) => !isOfWhole(role) || may(actor, 'mandat.general')),
  },
  groups: directory.groups.filter(
    (group) => group.confidentiality !== 'confidential' && may(actor, 'mandat', { group }),
  ),
});

const change = async (context: Context, wish: MandateChange): Promise<Reply> =>
  previewChange(
    context,
    wish.group ? NAME : GENERAL_DRAFT,
    await mandateRows(context, wish),
    stillCoordinates(context, wish),
  );

/** What a form says of mandates; one of no group is the secretariat's alone. */
const formAction = (kind: MandateChange['kind']): Action =>
  defineAction({
    name: FORMS[kind],
    act: 'mandat',
    params: z.object({}),
    async subject(_params, context, values) {
      const group = groupOfForm(context, 'mandat', formOf(context, kind), values);
      return { ...(group ? { group } : {}) };
    },
    run: (_params, context, { group }, values) =>
      fromForm(context, formOf(context, kind), values, async (row) => {
        const role = GIVEN.find((one) => one === row.role);
        if (!role) throw new DomainError('mandate.role');
        if (!group && !isOfGroup(role)) authorize('mandat.general', context, {});
        return change(context, { ...termOf(row, context), kind, role, group });
      }),
  });

/** Gives a mandate for a time, or ends it: what it allows follows the days. */
export const mandat = defineCommand({
  name: NAME,
  words: ['mandat'],
  claims: (line) => mandateSaid(line) !== undefined,
  holds: async (line, context) => (movesMandate(line, context) ? 'first' : undefined),
  act: 'mandat',
  // What somebody says of himself is answered, whoever he is: he is told whom to ask.
  actOf: ({ role, group, moved }) => {
    if (moved?.name === '') return 'groupes';
    return group || !role || isOfGroup(role) ? 'mandat' : 'mandat.general';
  },
  grammar: [
    'mandat <coordonnateur, co-coordonnateur, Chef de file> <groupe> @<personne> du <date> au <date>',
    'mandat <secrétariat, administrateur> @<personne>',
    'mandat terminer <mandat> <groupe> @<personne>',
    'nommer <personne> <mandat> du <groupe>',
    'mandat confier|terminer',
  ],
  examples: [
    'mandat co-coordonnateur GEC @Fatou Koné du 1er mars au 31 décembre',
    'mandat secrétariat @Fatou Koné',
    'mandat terminer co-coordonnateur GEC @Fatou Koné',
    'nomme Fatou Koné co-coordonnatrice du GEC',
    'mandat confier',
    'mandat terminer',
  ],
  parse,
  subject: async ({ group }) =>
    group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {},
  run,
  actions: [
    ...changeActions(NAME, 'mandat'),
    ...changeActions(GENERAL_DRAFT, 'mandat.general'),
    formAction('give'),
    formAction('end'),
  ],
});

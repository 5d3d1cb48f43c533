import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { isMisspelt } from '../../kernel/dates/spelling.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import { endingBefore } from '../changing/ending.ts';
import { readTerm } from '../changing/term.ts';
import { currentRows } from '../exchange/current.ts';
import type { Row } from '../exchange/tables.ts';
import { onePerson } from '../names.ts';

const NAME = 'mandat';
/** The drafts of what is given in no group: the secretariat's alone. */
const GENERAL_DRAFT = 'mandat.general';

/** How a mandate is said, folded; the longer names first. */
const ROLES = [
  ['co-coordonnateur', 'coCoordinator'],
  ['co-coordonnatrice', 'coCoordinator'],
  ['coordonnateur', 'coordinator'],
  ['coordonnatrice', 'coordinator'],
  ['chef de file', 'chair'],
  ['cheffe de file', 'chair'],
  ['troika', 'troika'],
  ['secretariat', 'secretariat'],
  ['administrateur', 'administrator'],
  ['administratrice', 'administrator'],
] as const;

type Role = (typeof ROLES)[number][1];

interface Wish {
  readonly kind: 'give' | 'end';
  readonly role: Role;
  readonly group: Group | undefined;
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
}

const END = /^\s*(?:terminer|finir|mettre fin à|retirer|clore)\s+(?:le\s+|du\s+)?/iu;

/**
 * Reads « mandat coordonnateur GT-SANTE @Adama Kanté du 1er mars au 31 décembre »,
 * « mandat terminer coordonnateur GT-SANTE @Adama Kanté ».
 * @throws DomainError `mandate.role`, `person.missing`, date.*
 */
function parse(line: Line): Wish {
  const kind = END.test(line.rest) ? 'end' : 'give';
  const said = line.rest.replace(END, '').trim();
  const { role, end: afterRole } = roleIn(said);
  const { from, until, rest } = readTerm(said.slice(afterRole).trim(), line.now);
  const sentence = words(rest);
  const lead = ['du', 'de', 'au', 'la'].includes(sentence[0]?.folded ?? '') ? 1 : 0;
  const named = groupAt(sentence, lead, line.groups);
  const end = named ? (sentence[lead + named.length - 1]?.end ?? 0) : 0;
  const name = rest.slice(end).replace(/^[\s@,:]+|[\s,]+$/gu, '');
  if (name === '') throw new DomainError('person.missing');
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

/**
 * The mandate that a sentence begins with, one slip of the keyboard forgiven, and where it ends.
 * @throws DomainError `mandate.role`
 */
function roleIn(said: string): { readonly role: Role; readonly end: number } {
  const [name, role] = ROLES.find(([one]) => fold(said).startsWith(one)) ?? [];
  if (name && role) return { role, end: name.length };
  const [first] = words(said);
  const near = ROLES.find(([one]) => first && isMisspelt(first.folded, one));
  if (!first || !near) throw new DomainError('mandate.role');
  return { role: near[1], end: first.end };
}

/** These are of the whole register: naming a group makes no sense. */
const GENERAL: ReadonlySet<Role> = new Set(['administrator', 'troika']);

async function run(wish: Wish, context: Context): Promise<Reply> {
  const { kind, role, group } = wish;
  if (!group && (role === 'coordinator' || role === 'coCoordinator' || role === 'chair')) {
    throw new DomainError('group.missing');
  }
  if (group && GENERAL.has(role)) throw new DomainError('mandate.general');
  if (group?.confidentiality === 'confidential') {
    throw new DomainError('mandate.confidential', { group: group.code });
  }
  const { email } = onePerson(context.directory, wish.name);
  const mandates = [...(await currentRows(context.db)).mandates.values()].filter(
    (row) => row.role === role && row.group === (group?.code ?? ''),
  );
  const his = (row: Row): boolean => row.email === email.toLowerCase();
  const ending = kind === 'end' ? mandates.filter(his) : followed(mandates, wish);
  const ended = endingBefore('mandates', ending, wish.from, wish.today);
  if (kind === 'end' && ended.length === 0) {
    throw new DomainError('mandate.none', { name: wish.name });
  }
  const given: Row = {
    role,
    email: email.toLowerCase(),
    group: group?.code ?? '',
    from: wish.from.toString(),
    until: wish.until?.toString() ?? '',
  };
  return previewChange(
    context,
    group ? NAME : GENERAL_DRAFT,
    kind === 'end' ? ended : [...ended, { table: 'mandates', row: given }],
  );
}

/** What gives way to whoever takes a mandate that one holds at a time: not what begins later. */
const followed = (mandates: readonly Row[], { role, from }: Wish): readonly Row[] =>
  isSole(role) ? mandates.filter((row) => (row.from ?? '') < from.toString()) : [];

/** One holds it at a time: who takes it follows whoever had it. */
const isSole = (role: Role): boolean => role === 'chair' || role === 'coordinator';

/** Gives a mandate for a time, or ends it: what it allows follows the days. */
export const mandat = defineCommand({
  name: NAME,
  words: ['mandat'],
  act: 'mandat',
  actOf: ({ group }) => (group ? 'mandat' : 'mandat.general'),
  grammar: [
    'mandat <coordonnateur, co-coordonnateur, Chef de file> <groupe> @<personne> du <date> au <date>',
    'mandat <secrétariat, administrateur> @<personne>',
    'mandat terminer <mandat> <groupe> @<personne>',
  ],
  examples: [
    'mandat co-coordonnateur GEC @Fatou Koné du 1er mars au 31 décembre',
    'mandat secrétariat @Fatou Koné',
    'mandat terminer co-coordonnateur GEC @Fatou Koné',
  ],
  parse,
  subject: async ({ group }) =>
    group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {},
  run,
  actions: [...changeActions(NAME, 'mandat'), ...changeActions(GENERAL_DRAFT, 'mandat.general')],
});

import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Block, Reply } from '../../kernel/messages/tree.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import { askNew, codeStays, tellHowToEnd } from '../changing/groupTold.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import type { Row } from '../exchange/tables.ts';
import { askFor, type RowForm } from '../forms/rowForm.ts';
import { fromForm } from '../forms/rowReading.ts';
import { groupChanged } from '../spoken/groupChanged.ts';
import { type GroupNew, groupNew } from '../spoken/groupNew.ts';
import { groupRemoved } from '../spoken/groupRemoved.ts';

const NAME = 'groupe';

/** A group may stand under those that whoever creates it knows. */
const formOf = ({ actor }: Context): RowForm => ({
  id: `${NAME}.creer`,
  title: 'group',
  table: 'groups',
  columns: ['code', 'name', 'parent', 'confidentiality', 'place', 'duration', 'quorum'],
  groups: actor.knownGroups(),
});

type Wish =
  | { readonly kind: 'add' | 'change'; readonly code: string; readonly row: Row }
  | { readonly kind: 'new'; readonly said: GroupNew }
  | { readonly kind: 'removed'; readonly group: Group };

/** What a sentence tells of groups, without the words of the command. */
function told(line: Line): Wish | undefined {
  if (line.called !== '') return undefined;
  const changed = groupChanged(line);
  if (changed) return { kind: 'change', code: changed.group.code, row: changed.row };
  const said = groupNew(line);
  if (said) return { kind: 'new', said };
  const group = groupRemoved(line);
  return group && { kind: 'removed', group };
}

/** « supprime le GT Eau » may be of its meeting: the secretariat alone is asked. In a channel, others talk. */
function tellsOfGroup(line: Line, { actor }: Context): boolean {
  const wish = told(line);
  if (!wish) return false;
  const isOthers = wish.kind === 'removed' || line.channelGroup !== undefined;
  return !isOthers || may(actor, 'annuaire');
}

/** @throws DomainError `group.missing`, `directory.*` */
function parse(line: Line): Wish {
  const { text, rest } = line;
  const wish = told(line);
  if (wish) return wish;
  const { free, values } = cutLabels(rest, 'name');
  const code = free.trim().toUpperCase();
  const kind = /^\s*(?:\S+\s+)?(?:cr[ée]er|ajouter)/iu.test(text) ? 'add' : 'change';
  if (code === '' && kind !== 'add') throw new DomainError('group.missing');
  return { kind, code, row: readLabels('groups', values) };
}

async function run(wish: Wish, context: Context): Promise<Reply> {
  const { directory, actor } = context;
  if (wish.kind === 'new') return askNew(context, formOf(context), wish.said);
  if (wish.kind === 'removed') return tellHowToEnd(context, wish.group);
  const { kind, code, row } = wish;
  const group = directory.groupByCode(code);
  const known = group && actor.knows(group) ? group : undefined;
  if (kind === 'change' && !known) throw new DomainError('group.unknown', { text: code });
  if (kind === 'add') return addOrAsk(context, { code, ...row });
  return preview(context, { code, ...row }, codeStays(context, code, row));
}

/** What the line leaves out is asked for. */
async function addOrAsk(context: Context, row: Row): Promise<Reply> {
  const isWhole = row.code !== '' && row.name;
  return isWhole ? add(context, row) : askFor(context, formOf(context), row);
}

/** @throws DomainError `group.taken`, `group.unknown` */
async function add(context: Context, row: Row): Promise<Reply> {
  const { code = '' } = row;
  if (context.directory.groupByCode(code)) throw new DomainError('group.taken', { text: code });
  return preview(context, row);
}

/** @throws DomainError `group.unknown` for a parent that he may not know */
async function preview(context: Context, row: Row, notes: readonly Block[] = []): Promise<Reply> {
  const { directory, actor } = context;
  const parent = row.parent ? directory.groupByCode(row.parent) : undefined;
  if (row.parent && !(parent && actor.knows(parent))) {
    throw new DomainError('group.unknown', { text: row.parent });
  }
  return previewChange(context, NAME, [{ table: 'groups', row }], notes);
}

const creer = defineAction({
  name: `${NAME}.creer`,
  act: 'annuaire',
  params: z.object({}),
  run: (_params, context, _subject, values) =>
    fromForm(context, formOf(context), values, (row) => add(context, row)),
});

/** Creates a group, or changes its name, its place, its length, its quorum, its confidentiality. */
export const groupe = defineCommand({
  name: NAME,
  words: ['groupe ajouter', 'groupe créer', 'créer le groupe', 'groupe modifier'],
  holds: async (line, context) => (tellsOfGroup(line, context) ? 'first' : undefined),
  act: 'annuaire',
  grammar: [
    'groupe ajouter <code>, nom : <nom>, parent : <groupe>, confidentialité : <public, membres, confidentiel>',
    'groupe ajouter',
    'groupe modifier <code>, lieu : <lieu>, durée : <minutes>, quorum : <pour cent>',
  ],
  examples: [
    'groupe ajouter SGT-VACCINS, nom : Sous-groupe des vaccins, parent : GT-SANTE',
    'groupe ajouter',
    'groupe modifier GEC, lieu : Salle de l’OMS, durée : 90',
  ],
  parse,
  run,
  actions: [...changeActions(NAME, 'annuaire'), creer],
});

import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import type { Row } from '../exchange/tables.ts';

const NAME = 'groupe';

interface Wish {
  readonly kind: 'add' | 'change';
  readonly code: string;
  readonly row: Row;
}

/** @throws DomainError `group.missing`, `directory.*` */
function parse({ text, rest }: Line): Wish {
  const { free, values } = cutLabels(rest, 'name');
  const code = free.trim().toUpperCase();
  if (code === '') throw new DomainError('group.missing');
  const kind = /^\s*(?:\S+\s+)?(?:cr[ée]er|ajouter)/iu.test(text) ? 'add' : 'change';
  return { kind, code, row: readLabels('groups', values) };
}

async function run({ kind, code, row }: Wish, context: Context): Promise<Reply> {
  const { directory, actor } = context;
  const group = directory.groupByCode(code);
  const known = group && actor.knows(group) ? group : undefined;
  if (kind === 'change' && !known) throw new DomainError('group.unknown', { text: code });
  if (kind === 'add') {
    if (!row.name) throw new DomainError('directory.missing', { needed: 'name' });
    if (group) throw new DomainError('group.taken', { text: code });
  }
  const parent = row.parent ? directory.groupByCode(row.parent) : undefined;
  if (row.parent && !(parent && actor.knows(parent))) {
    throw new DomainError('group.unknown', { text: row.parent });
  }
  return previewChange(context, NAME, [{ table: 'groups', row: { code, ...row } }]);
}

/** Creates a group, or changes its name, its place, its length, its quorum, its confidentiality. */
export const groupe = defineCommand({
  name: NAME,
  words: ['groupe ajouter', 'groupe créer', 'créer le groupe', 'groupe modifier'],
  act: 'annuaire',
  grammar: [
    'groupe ajouter <code>, nom : <nom>, parent : <groupe>, confidentialité : <public, membres, confidentiel>',
    'groupe modifier <code>, lieu : <lieu>, durée : <minutes>, quorum : <pour cent>',
  ],
  examples: [
    'groupe ajouter SGT-VACCINS, nom : Sous-groupe des vaccins, parent : GT-SANTE',
    'groupe modifier GEC, lieu : Salle de l’OMS, durée : 90',
  ],
  parse,
  run,
  actions: changeActions(NAME, 'annuaire'),
});

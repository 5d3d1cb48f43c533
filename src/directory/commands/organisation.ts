import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { changeActions } from '../changing/actions.ts';
import { organizationCard } from '../changing/cards.ts';
import { previewChange } from '../changing/draft.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import type { Row } from '../exchange/tables.ts';
import { organizationNamed } from '../organizations.ts';

const NAME = 'organisation';

interface Wish {
  readonly kind: 'show' | 'add' | 'change';
  readonly acronym: string;
  readonly row: Row;
}

const VERB = /^\s*(ajouter|ajoute|inscrire|modifier|modifie|changer)\s+/iu;
const ADD = /^\s*(?:ajoute|inscri)/iu;

/** @throws DomainError `organization.missing`, `directory.*` */
function parse({ rest }: Line): Wish {
  const { free, values } = cutLabels(rest.replace(VERB, ''), 'name');
  const acronym = free.replace(/^@\s*/u, '').trim();
  if (acronym === '') throw new DomainError('organization.missing');
  const kind = VERB.test(rest) ? (ADD.test(rest) ? 'add' : 'change') : 'show';
  return { kind, acronym, row: readLabels('organizations', values) };
}

async function run({ kind, acronym, row }: Wish, context: Context): Promise<Reply> {
  const known = organizationNamed(context.directory, acronym);
  if (kind === 'add') {
    for (const needed of ['name', 'kind'] as const) {
      if (!row[needed]) throw new DomainError('directory.missing', { needed });
    }
    if (known) throw new DomainError('organization.known', { acronym: known.acronym });
  } else if (!known) throw new DomainError('organization.unknown', { text: acronym });
  if (kind === 'show' && known) return reply(...organizationCard(context, known));
  const wanted = { acronym: known?.acronym ?? acronym, ...row };
  return previewChange(context, NAME, [{ table: 'organizations', row: wanted }]);
}

/** An organisation and its people; for the secretariat, to enter it or change what is said of it. */
export const organisation = defineCommand({
  name: NAME,
  words: ['organisation', 'organisme'],
  act: 'membre',
  actOf: ({ kind }) => (kind === 'show' ? 'membre' : 'annuaire'),
  grammar: [
    'organisation <sigle>',
    'organisation ajouter <sigle>, nom : <nom>, type : <bilatéral, multilatéral, Gouvernement, OSC…>',
    'organisation modifier <sigle>, nom : <nom>',
  ],
  examples: [
    'organisation PNUD',
    'organisation ajouter PNUE, nom : Programme pour l’environnement, type : multilatéral',
    'organisation modifier PNUD, nom : Programme des Nations unies',
  ],
  parse,
  run,
  actions: changeActions(NAME, 'annuaire'),
});

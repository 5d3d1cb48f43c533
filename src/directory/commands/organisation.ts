import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Reply, reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { organizationCard, organizationList } from '../asked/cards.ts';
import { asksWhoRepresents, representatives, representedIn } from '../asked/representing.ts';
import { changeActions } from '../changing/actions.ts';
import { previewChange } from '../changing/draft.ts';
import { cutLabels, readLabels } from '../changing/labels.ts';
import type { Row } from '../exchange/tables.ts';
import { askFor, type RowForm } from '../forms/rowForm.ts';
import { fromForm } from '../forms/rowReading.ts';
import { organizationCalled, organizationNamed } from '../organizations.ts';

const NAME = 'organisation';

const FORM: RowForm = {
  id: `${NAME}.inscrire`,
  title: 'organization',
  table: 'organizations',
  columns: ['acronym', 'name', 'kind'],
};

interface Wish {
  readonly kind: 'list' | 'show' | 'add' | 'change';
  readonly acronym: string;
  readonly row: Row;
}

const VERB = /^\s*(ajouter|ajoute|inscrire|modifier|modifie|changer)(?:\s+|$)/iu;
const ADD = /^\s*(?:ajoute|inscri)/iu;
/** « ajouter une organisation », « nouvelle organisation : … »: the verb stands before the noun. */
const ADD_FIRST = /^(?:ajoute|inscri|nouve)/u;
const NEW_ONE = ['ajouter', 'ajoute', 'ajoutez', 'inscrire', 'inscris'].flatMap((verb) => [
  `${verb} l’organisation`,
  `${verb} une organisation`,
  `${verb} une nouvelle organisation`,
]);

/** « organisations », « liste des organisations de l’annuaire »; those « du GEC » are its seats. */
const LISTED = /(?:organisations|organismes|partenaires|ptf|agences|bailleurs)$/u;
const COUNTS = ['combien', 'combien y a-t-il', 'nombre'].flatMap((asked) =>
  ['de partenaires', 'de PTF', 'd’organisations', 'd’agences', 'de bailleurs'].map(
    (what) => `${asked} ${what}`,
  ),
);
/** Of those alone: « combien de partenaires ? ». */
const PARTNERS = 'partenaires';
const ALL = /^(?:(?:de l.annuaire|connues|inscrites|enregistrees|partenaires|membres))?[\s?!.]*$/u;

/** @throws DomainError `organization.missing`, `directory.*` */
function parse({ text, rest, called }: Line): Wish {
  if (asksWhoRepresents(text)) return { kind: 'show', acronym: text, row: {} };
  const { free, values } = cutLabels(rest.replace(VERB, ''), 'name');
  const acronym = free.replace(/^@\s*/u, '').trim();
  if (LISTED.test(called) && ALL.test(fold(acronym))) {
    return {
      kind: 'list',
      acronym: /partenaires|ptf|bailleurs/u.test(called) ? PARTNERS : '',
      row: {},
    };
  }
  const adds = ADD.test(rest) || ADD_FIRST.test(called);
  const kind = adds ? 'add' : VERB.test(rest) ? 'change' : 'show';
  if (acronym === '' && kind !== 'add') throw new DomainError('organization.missing');
  return { kind, acronym, row: readLabels('organizations', values) };
}

async function run({ kind, acronym, row }: Wish, context: Context): Promise<Reply> {
  const asked = representedIn(acronym, context.directory, context.actor.knownGroups());
  if (asked) return reply(...representatives(context, asked));
  if (kind === 'list')
    return reply(...organizationList(context, acronym === PARTNERS ? 'partners' : 'all'));
  const known = organizationNamed(context.directory, acronym);
  if (kind === 'add') return addOrAsk(context, { ...row, acronym });
  if (!known) throw new DomainError('organization.unknown', { text: acronym });
  if (kind === 'show') return reply(...organizationCard(context, known));
  const wanted = { acronym: known.acronym, ...row };
  return previewChange(context, NAME, [{ table: 'organizations', row: wanted }]);
}

/** What the line leaves out is asked for. */
async function addOrAsk(context: Context, row: Row): Promise<Reply> {
  const isWhole = row.acronym !== '' && row.name && row.kind;
  const known = organizationCalled(context.directory, row.acronym ?? '');
  return isWhole || known ? add(context, row) : askFor(context, FORM, row);
}

/** @throws DomainError `organization.known` */
async function add(context: Context, row: Row): Promise<Reply> {
  const known = organizationCalled(context.directory, row.acronym ?? '');
  if (known) throw new DomainError('organization.known', { acronym: known.acronym });
  return previewChange(context, NAME, [{ table: 'organizations', row }]);
}

const inscrire = defineAction({
  name: FORM.id,
  act: 'annuaire',
  params: z.object({}),
  run: (_params, context, _subject, values) =>
    fromForm(context, FORM, values, (row) => add(context, row)),
});

/** An organisation and its people; for the secretariat, to enter it or change what is said of it. */
export const organisation = defineCommand({
  name: NAME,
  words: [
    'organisation',
    'organisme',
    'organisations',
    'organismes',
    'liste des organisations',
    'nouvelle organisation',
    ...COUNTS,
    ...NEW_ONE,
  ],
  holds: async ({ text, groups }, { directory }) =>
    representedIn(text, directory, groups) ? 'first' : undefined,
  declines: ({ called, rest }) => LISTED.test(called) && !ALL.test(fold(rest)),
  act: 'membre',
  actOf: ({ kind }) => (kind === 'show' || kind === 'list' ? 'membre' : 'annuaire'),
  grammar: [
    'organisations',
    'organisation <sigle>',
    'organisation ajouter <sigle>, nom : <nom>, type : <bilatéral, multilatéral, Gouvernement, OSC…>',
    'organisation ajouter',
    'organisation modifier <sigle>, nom : <nom>',
  ],
  examples: [
    'organisations',
    'organisation PNUD',
    'organisation ajouter PNUE, nom : Programme pour l’environnement, type : multilatéral',
    'organisation ajouter',
    'organisation modifier PNUD, nom : Programme des Nations unies',
  ],
  parse,
  run,
  actions: [...changeActions(NAME, 'annuaire'), inscrire],
});

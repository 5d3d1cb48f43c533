import { type Labelled, splitLabels } from '../../kernel/commands/labels.ts';
import { DomainError } from '../../kernel/errors.ts';
import { readCell } from '../exchange/cells.ts';
import { type ColumnName, type Row, TABLES, type TableName } from '../exchange/tables.ts';

/** The words that name a column in a sentence, folded. */
const LABELS: Readonly<Record<string, ColumnName>> = {
  courriel: 'email',
  email: 'email',
  adresse: 'email',
  mail: 'email',
  adresses: 'otherEmails',
  telephone: 'phone',
  tel: 'phone',
  portable: 'phone',
  calmes: 'quietHours',
  fonction: 'jobTitle',
  titre: 'jobTitle',
  poste: 'jobTitle',
  organisation: 'organization',
  langue: 'locale',
  fuseau: 'zone',
  prenom: 'firstName',
  type: 'kind',
  parent: 'parent',
  confidentialite: 'confidentiality',
  lieu: 'place',
  duree: 'duration',
  quorum: 'quorum',
  alias: 'aliases',
};

/** Those that need no colon: « profil téléphone +223 76 12 34 56 ». */
const BARE = ['telephone', 'portable', 'calmes', 'fuseau'];

/** « heures calmes », « fuseau horaire », « numéro de téléphone »: a label is one word. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:heures?\s+(?=calmes?(?!\p{L}))|autres?\s+(?=adresses?(?!\p{L})))/giu, ''],
  [/(?<!\p{L})(?:num[ée]ro|n°)\s+(?:de\s+)?(?=(?:t[ée]l[ée]phone|portable)(?!\p{L}))/giu, ''],
  [/(?<!\p{L})(fuseau)\s+horaire(?!\p{L})/giu, '$1'],
  [/(?<!\p{L})(adresse)\s+(?:e?-?mail|[ée]lectronique|courriel)(?=\s*:)/giu, '$1'],
  [/(?<!\p{L})(lieu|dur[ée]e)\s+(?:habituel(?:le)?|par d[ée]faut)(?=\s*:)/giu, '$1'],
];

const oneWorded = (text: string): string =>
  ONE_WORD.reduce((left, [sign, word]) => left.replace(sign, word), text);

/** Cuts « PNUE, nom : Programme …, type : multilatéral »; « nom » is a column of its own in each table. @throws DomainError `directory.label` */
export function cutLabels(text: string, name: ColumnName): Labelled<ColumnName> {
  const cut = splitLabels(oneWorded(text), { ...LABELS, nom: name }, BARE);
  const label = UNKNOWN.exec(cut.free)?.[1];
  if (label !== undefined) throw new DomainError('directory.label', { label });
  return cut;
}

/** « , rythme : »: what stands as a label does, and is none. */
const UNKNOWN = /[,;]\s*(\p{L}[\p{L}\s’'-]{0,30}?)\s*:/u;

/**
 * The columns of a table among what was said, each read as a file's cell would be.
 * @throws DomainError `directory.column` for what is no column of it, `directory.cell`
 */
export function readLabels(table: TableName, values: Labelled<ColumnName>['values']): Row {
  const read = Object.entries(values).map(([name, said]) => {
    const column = TABLES[table].find((one) => one.name === name);
    if (!column) throw new DomainError('directory.column', { column: name });
    const cell = readCell(column, said);
    if ('fault' in cell) {
      throw new DomainError('directory.cell', { value: said, why: cell.fault });
    }
    return [column.name, cell.value];
  });
  return Object.fromEntries(read);
}

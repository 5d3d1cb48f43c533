import type directory from '../../../locales/fr/directory.json';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupKnownTo } from '../../kernel/commands/groupNames.ts';
import type { Group } from '../../kernel/directory.ts';
import {
  type Field,
  type Form,
  form,
  type Option,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import {
  type Choice,
  type Column,
  type ColumnName,
  type Row,
  TABLES,
  type TableName,
} from '../exchange/tables.ts';
import { quietHoursInWords } from '../quietHoursSaid.ts';
import { onePersonAmong } from '../suggestedPeople.ts';

/** A form that asks for a row of the directory: what a line leaves out, or what is to change. */
export interface RowForm {
  /** The action that receives it. */
  readonly id: string;
  readonly title: keyof typeof directory.form.title;
  readonly table: TableName;
  readonly columns: readonly ColumnName[];
  /** The groups that it offers: those of which whoever fills it in may say something. */
  readonly groups?: readonly Group[];
  /** Where only some of a column's choices are offered. */
  readonly choices?: Readonly<Partial<Record<ColumnName, readonly Choice[]>>>;
}

/** What the fields are named, by their columns. */
const FIELDS: Readonly<Partial<Record<ColumnName, string>>> = {
  acronym: 'sigle',
  name: 'nom',
  kind: 'type',
  email: 'courriel',
  firstName: 'prenom',
  lastName: 'nom',
  jobTitle: 'fonction',
  organization: 'organisation',
  phone: 'telephone',
  quietHours: 'calmes',
  locale: 'langue',
  zone: 'fuseau',
  confidentiality: 'confidentialite',
  place: 'lieu',
  duration: 'duree',
  group: 'groupe',
  seat: 'rang',
  role: 'mandat',
  from: 'du',
  until: 'au',
};

/** Somebody is said by his name, which stands for his address. */
export const isPerson = ({ refersTo }: Column): boolean => refersTo === 'people';

/** What the field of a column is named. */
export const fieldName = (column: Column): string =>
  isPerson(column) ? 'personne' : (FIELDS[column.name] ?? column.name);

/** The columns that a form asks for, in its order. */
export const columnsOf = ({ table, columns }: RowForm): readonly Column[] =>
  columns.flatMap((name) => TABLES[table].find((column) => column.name === name) ?? []);

export const isRequired = (column: Column): boolean =>
  isPerson(column) || column.fallback === undefined;

/** The choices of a column that a form offers; undefined for one that is typed. */
export function choicesOf(
  { choices }: RowForm,
  { name, kind }: Column,
): readonly Choice[] | undefined {
  if (typeof kind === 'string' || 'from' in kind) return undefined;
  return choices?.[name] ?? kind;
}

/** What was typed in each column of a form. */
export const typedIn = (asked: RowForm, values: Values): Row =>
  Object.fromEntries(
    columnsOf(asked).map((column) => [column.name, values[fieldName(column)]?.trim() ?? '']),
  );

/**
 * The form, with what is known already.
 * @param errors what is wrong, by the name of the field
 */
export function rowForm(
  context: Context,
  asked: RowForm,
  row: Row,
  errors: Readonly<Record<string, string>> = {},
): Form {
  const { t } = context;
  return {
    id: asked.id,
    title: t(`directory.form.title.${asked.title}`),
    submit: t('directory.form.submit'),
    fields: columnsOf(asked).map((column) => fieldOf(context, asked, column, row, errors)),
  };
}

function fieldOf(
  context: Context,
  asked: RowForm,
  column: Column,
  row: Row,
  errors: Readonly<Record<string, string>>,
): Field {
  const { t } = context;
  const name = fieldName(column);
  const value = row[column.name] ?? column.fallback ?? '';
  const hint = hintOf(context, column);
  const base = {
    name,
    label: isPerson(column)
      ? t('directory.form.person')
      : t(`directory.exchange.column.${column.name}`),
    ...(value === '' ? {} : { value: shown(context, column, value) }),
    ...(isRequired(column) ? { required: true } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(errors[name] === undefined ? {} : { error: errors[name] }),
  };
  const options = optionsOf(context, asked, column);
  if (options) return { ...base, type: 'choice', options };
  if (isPerson(column)) {
    const group = row.group ? groupKnownTo(context, row.group) : undefined;
    return { ...base, type: 'text', ...onePersonAmong(context, group) };
  }
  return { ...base, type: column.kind === 'day' ? 'date' : 'text' };
}

/** As people say it: what is kept of quiet hours is for machines. */
const shown = ({ t }: Context, { kind }: Column, value: string): string =>
  kind === 'quietHours' ? quietHoursInWords(t, value) || value : value;

function optionsOf(context: Context, asked: RowForm, column: Column): Option[] | undefined {
  const { t, directory } = context;
  const named = ({ code, name }: { readonly code: string; readonly name: string }): Option => ({
    value: code,
    label: code === name ? code : `${code} – ${name}`,
  });
  if (column.refersTo === 'groups') return (asked.groups ?? []).map(named);
  if (column.refersTo === 'organizations') {
    return directory.organizations.map(({ acronym, name }) => named({ code: acronym, name }));
  }
  const choices = choicesOf(asked, column);
  return choices?.map((value) => ({ value, label: t(`directory.exchange.choice.${value}`) }));
}

function hintOf({ t }: Context, column: Column): string | undefined {
  if (isPerson(column)) return t('directory.form.hint.person');
  const { name } = column;
  return name === 'phone' ||
    name === 'quietHours' ||
    name === 'zone' ||
    name === 'until' ||
    name === 'code'
    ? t(`directory.form.hint.${name}`)
    : undefined;
}

/** Asks for what a line leaves out, or shows what is known for it to be put right. */
export const askFor = (
  context: Context,
  asked: RowForm,
  known: Row,
  lead: 'lead' | 'review' = 'lead',
): Reply => reply(text(context.t(`directory.form.${lead}`)), form(rowForm(context, asked, known)));

import type directory from '../../../locales/fr/directory.json';

/** How a cell is read. A choice holds one of these codes, whose words are in the locales. */
export type CellKind =
  | 'text'
  | 'email'
  /** Addresses, in the order of the alphabet. */
  | 'emails'
  | 'phone'
  | 'quietHours'
  | 'code'
  | 'zone'
  | 'day'
  | { readonly from: number; readonly to: number }
  | readonly Choice[];

export type TableName = keyof typeof directory.exchange.table;
export type ColumnName = keyof typeof directory.exchange.column;
export type Choice = keyof typeof directory.exchange.choice;

export interface Column {
  readonly name: ColumnName;
  readonly kind: CellKind;
  /** What an empty cell means; without it, the cell must be filled in. */
  readonly fallback?: string;
  /** The table one of whose rows it names. */
  readonly refersTo?: TableName;
  /** A row is known by these columns together. */
  readonly key?: true;
}

/** A row as it is compared: each value in one way of writing it, choices by their codes. */
export type Row = Readonly<Partial<Record<ColumnName, string>>>;

const MOST_MINUTES = 24 * 60;

const organizations: readonly Column[] = [
  { name: 'acronym', kind: 'text', key: true },
  { name: 'name', kind: 'text' },
  {
    name: 'kind',
    kind: [
      'bilateral',
      'multilateral',
      'government',
      'civilSociety',
      'elected',
      'privateSector',
      'secretariat',
    ],
  },
];

const people: readonly Column[] = [
  { name: 'email', kind: 'email', key: true },
  { name: 'firstName', kind: 'text' },
  { name: 'lastName', kind: 'text' },
  { name: 'jobTitle', kind: 'text', fallback: '' },
  { name: 'organization', kind: 'text', refersTo: 'organizations' },
  { name: 'otherEmails', kind: 'emails', fallback: '' },
  { name: 'phone', kind: 'phone', fallback: '' },
  { name: 'quietHours', kind: 'quietHours', fallback: '' },
  { name: 'locale', kind: ['fr', 'en'], fallback: 'fr' },
  { name: 'zone', kind: 'zone', fallback: 'Africa/Bamako' },
  { name: 'active', kind: ['yes', 'no'], fallback: 'yes' },
];

const groups: readonly Column[] = [
  { name: 'code', kind: 'code', key: true },
  { name: 'name', kind: 'text' },
  { name: 'parent', kind: 'text', fallback: '', refersTo: 'groups' },
  { name: 'confidentiality', kind: ['open', 'members', 'confidential'], fallback: 'members' },
  { name: 'zone', kind: 'zone', fallback: 'Africa/Bamako' },
  { name: 'place', kind: 'text', fallback: '' },
  { name: 'duration', kind: { from: 5, to: MOST_MINUTES }, fallback: '120' },
  { name: 'quorum', kind: { from: 0, to: 100 }, fallback: '50' },
  { name: 'aliases', kind: 'text', fallback: '' },
];

const seats: readonly Column[] = [
  { name: 'group', kind: 'text', refersTo: 'groups', key: true },
  { name: 'organization', kind: 'text', refersTo: 'organizations' },
  { name: 'email', kind: 'email', refersTo: 'people', key: true },
  { name: 'seat', kind: ['titular', 'alternate'] },
  { name: 'from', kind: 'day', key: true },
  { name: 'until', kind: 'day', fallback: '' },
];

const mandates: readonly Column[] = [
  {
    name: 'role',
    kind: [
      'chair',
      'troika',
      'coordinator',
      'coCoordinator',
      'secretariat',
      'admitted',
      'administrator',
    ],
    key: true,
  },
  { name: 'email', kind: 'email', fallback: '', refersTo: 'people', key: true },
  { name: 'organization', kind: 'text', fallback: '', refersTo: 'organizations', key: true },
  { name: 'group', kind: 'text', fallback: '', refersTo: 'groups', key: true },
  { name: 'from', kind: 'day', key: true },
  { name: 'until', kind: 'day', fallback: '' },
];

/**
 * The tables of the directory as a workbook shows them: what is written is what is read. What a file
 * does not hold stays as it is.
 */
export const TABLES: Readonly<Record<TableName, readonly Column[]>> = {
  organizations,
  people,
  groups,
  seats,
  mandates,
};

/** In the order in which rows name one another. */
export const TABLE_NAMES: readonly TableName[] = [
  'organizations',
  'people',
  'groups',
  'seats',
  'mandates',
];

/** What a row is known by in its table, however it is typed. */
export const keyOf = (table: TableName, row: Row): string =>
  TABLES[table]
    .filter(({ key }) => key)
    .map(({ name }) => (row[name] ?? '').toLowerCase())
    .join('|');

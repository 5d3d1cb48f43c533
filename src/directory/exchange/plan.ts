import { addressesOf, allOf, withAddresses } from '../addresses/addresses.ts';
import type { CellRefusal, FileRow } from './reading.ts';
import { takenBy } from './seatRule.ts';
import { type ColumnName, keyOf, type Row, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** The directory as rows, by what each is known by. */
export type Rows = Readonly<Record<TableName, ReadonlyMap<string, Row>>>;

/** Why a row of a file cannot be taken. */
export type RowRefusal =
  | CellRefusal
  | { readonly why: 'duplicate'; readonly line: number }
  | { readonly why: 'reference'; readonly column: ColumnName; readonly value: string }
  | { readonly why: 'ends' | 'nobody' | 'ownParent' }
  | { readonly why: 'taken'; readonly by: string }
  | { readonly why: 'address'; readonly value: string };

/** What becomes of a row of a file. */
export interface Entry {
  readonly table: TableName;
  readonly line: number;
  readonly key: string;
  /** The whole row, as it will be. */
  readonly row: Row;
  /** As it is; undefined when it is new. */
  readonly before: Row | undefined;
  readonly outcome: 'added' | 'changed' | 'removed' | 'unchanged' | 'refused';
  readonly refusals: readonly RowRefusal[];
}

/** What a file would make of the directory: nothing is written while one of its rows is refused. */
export function planImport(current: Rows, rows: readonly FileRow[]): readonly Entry[] {
  const after = new Map(TABLE_NAMES.map((table) => [table, new Map(current[table])]));
  const held = holdersOf(current.people);
  const keyOfPerson = (email: string): string => held.get(email)?.[0] ?? email;
  const entries: Entry[] = [];
  for (const table of TABLE_NAMES) {
    const inFile = rows.filter((row) => row.table === table);
    const known = after.get(table) ?? new Map<string, Row>();
    const merged = inFile.map((fileRow) => merge(fileRow, current[table], keyOfPerson));
    // What a row names may stand further down in the same table: an SGT before its GT.
    for (const { key, row, removed } of merged) {
      if (removed) known.delete(key);
      else known.set(key, row);
    }
    const lines = new Map<string, number>();
    const holders = table === 'people' ? holdersOf(known) : undefined;
    for (const entry of merged) {
      const refusals = [
        ...entry.faults,
        ...duplicateOf(entry, lines),
        ...(entry.faults.length === 0 && !entry.removed ? misfits(table, entry.row, after) : []),
        ...(holders ? addressTaken(entry, holders) : []),
      ];
      lines.set(entry.key, lines.get(entry.key) ?? entry.line);
      entries.push(judged(table, entry, refusals));
    }
  }
  return entries;
}

interface Merged {
  readonly line: number;
  readonly key: string;
  readonly row: Row;
  readonly before: Row | undefined;
  readonly faults: readonly CellRefusal[];
  readonly removed: boolean | undefined;
}

/**
 * The columns that a file has, over what is; over what empty cells mean when the row is new. Somebody is
 * found by any of his addresses.
 */
function merge(
  { table, line, row: read, faults, removed }: FileRow,
  current: ReadonlyMap<string, Row>,
  keyOfPerson: (email: string) => string,
): Merged {
  const person = keyOfPerson(read.email ?? '');
  const row = table === 'people' || !read.email ? read : { ...read, email: person };
  const key = table === 'people' ? person : keyOf(table, row);
  const before = current.get(key);
  const empty = Object.fromEntries(
    TABLES[table].map(({ name, fallback }) => [name, fallback ?? '']),
  );
  const merged = { ...(before ?? empty), ...row };
  const whole = table === 'people' ? withAddresses(before ?? row, row) : {};
  return { line, key, row: { ...merged, ...whole }, before, faults, removed };
}

/** Who has each address, as keys of people: several only once a file gives it to a second. */
function holdersOf(people: ReadonlyMap<string, Row>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [key, row] of people) {
    for (const address of allOf(addressesOf(row))) {
      holders.set(address, [...(holders.get(address) ?? []), key]);
    }
  }
  return holders;
}

/** An address is one person's alone. */
function addressTaken(
  { key, row }: Merged,
  holders: ReadonlyMap<string, readonly string[]>,
): RowRefusal[] {
  const taken = allOf(addressesOf(row)).find((address) =>
    holders.get(address)?.some((holder) => holder !== key),
  );
  return taken === undefined ? [] : [{ why: 'address', value: taken }];
}

function judged(
  table: TableName,
  { line, key, row, before, removed }: Merged,
  refusals: readonly RowRefusal[],
): Entry {
  const same = before && TABLES[table].every(({ name }) => before[name] === row[name]);
  const kept = before ? (same ? 'unchanged' : 'changed') : 'added';
  const gone = before ? 'removed' : 'unchanged';
  const outcome = removed ? gone : kept;
  return {
    table,
    line,
    key,
    row,
    before,
    refusals,
    outcome: refusals.length > 0 ? 'refused' : outcome,
  };
}

function duplicateOf({ key }: Merged, lines: ReadonlyMap<string, number>): RowRefusal[] {
  const line = lines.get(key);
  return line === undefined ? [] : [{ why: 'duplicate', line }];
}

type After = ReadonlyMap<TableName, ReadonlyMap<string, Row>>;

function misfits(table: TableName, row: Row, after: After): RowRefusal[] {
  const references = TABLES[table].flatMap(({ name, refersTo }): RowRefusal[] => {
    const value = row[name] ?? '';
    if (!refersTo || value === '' || after.get(refersTo)?.has(value.toLowerCase())) return [];
    return [{ why: 'reference', column: name, value }];
  });
  const ends = row.until && row.from && row.until < row.from ? [{ why: 'ends' } as const] : [];
  return [...references, ...ends, ...misfitsOf(table, row, after)];
}

function misfitsOf(table: TableName, row: Row, after: After): RowRefusal[] {
  if (table === 'mandates' && !row.email && !row.organization) return [{ why: 'nobody' }];
  if (table === 'groups' && isOwnAncestor(row, after)) return [{ why: 'ownParent' }];
  if (table !== 'seats') return [];
  const own = keyOf('seats', row);
  const others = [...(after.get('seats') ?? [])].filter(([key]) => key !== own);
  const taken = takenBy(
    asSeat(row),
    others.map(([, other]) => ({ ...asSeat(other), row: other })),
  );
  return taken ? [{ why: 'taken', by: taken.row.email ?? '' }] : [];
}

const asSeat = ({ group = '', organization = '', seat = '', from = '', until = '' }: Row) => ({
  group: group.toLowerCase(),
  organization: organization.toLowerCase(),
  seat,
  from,
  until,
});

function isOwnAncestor(row: Row, after: After): boolean {
  const groups = after.get('groups');
  const passed = new Set([(row.code ?? '').toLowerCase()]);
  for (let parent = row.parent; parent; parent = groups?.get(parent.toLowerCase())?.parent) {
    if (passed.has(parent.toLowerCase())) return true;
    passed.add(parent.toLowerCase());
  }
  return false;
}

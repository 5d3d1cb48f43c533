import type { Database } from '../../src/kernel/database.ts';

/** What a register holds, by table, told without what differs from one run to another. */
export type RegisterDump = Readonly<Record<string, readonly Row[]>>;
type Row = Readonly<Record<string, unknown>>;

/** Where a chat keeps its own addresses, what it was sent and what it showed. */
const OF_A_CHAT = new Set([
  'ChannelBinding',
  'ChatIdentity',
  'ChatLine',
  'Delivery',
  'IdentityRequest',
  'Revision',
  'SeanceDesk',
  'TeamsReference',
  '_prisma_migrations',
]);

/**
 * Which chat; what is drawn by lot, and what is reckoned from it; the bytes of a document, which
 * compress otherwise each time it is made.
 */
const UNTOLD = new Set(['transport', 'leaseToken', 'messageId', 'salt', 'digest', 'hash', 'size']);

/** Jobs due at one tick may be written down in any order. */
const ORDERS: ReadonlyMap<string, string> = new Map([['Job', '"dueAt", "kind", rowid']]);

/** The ids that Prisma makes: cuids, UUIDs. */
const IDS = /\bc[a-z0-9]{24}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Where in which chat a preview is open: « slack:C42 ». */
const PLACE_IN_CHAT = /^(?:console|slack|teams|web):.*$/;

/** The secret part of the address of a page. */
const LINKS = /\/public\/[\w-]+\/[\w-]+\.[\w-]+/g;

/** Who follows a link is told by what is signed by each installation's own secret. */
const SIGNED = /(\/public\/\w+\/)[\w.~-]+/g;

/** The size of a document that a message carries. */
const SIZES = /"size":\d+/g;

/**
 * Everything that a register holds besides the chats' own: two runs of one story give the same
 * dump, whatever chat it was told in. A new table is told of by itself.
 */
export async function dumpOf({ client }: Database): Promise<RegisterDump> {
  const tables = await client.$queryRaw<{ readonly name: string }[]>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`;
  const told = tables.map(({ name }) => name).filter((name) => !OF_A_CHAT.has(name));
  const rows = new Map<string, Row[]>();
  for (const name of told) {
    const order = ORDERS.get(name) ?? 'rowid';
    rows.set(
      name,
      await client.$queryRawUnsafe<Row[]>(`SELECT * FROM "${name}" ORDER BY ${order}`),
    );
  }
  const nameOf = namesOf(rows);
  const entries = [...rows].map(([name, of]) => [name, of.filter(isTold).map(withNames(nameOf))]);
  return Object.fromEntries(entries);
}

/** A row is known by its table and its place among those of it, in the order they were made. */
function namesOf(rows: ReadonlyMap<string, readonly Row[]>): (id: string) => string {
  const names = new Map<string, string>();
  for (const [table, of] of rows) {
    of.forEach(({ id }, index) => {
      if (typeof id === 'string') names.set(id, `${table} ${index + 1}`);
    });
  }
  return (id) => names.get(id) ?? 'drawn by lot';
}

/** Of what is sent, the mail: each chat has its own messages. */
const isTold = ({ transport, action }: Row): boolean =>
  (transport === undefined || action !== undefined || transport === 'mail') &&
  !/^(?:identity|channel)\./.test(String(action ?? ''));

const withNames =
  (nameOf: (id: string) => string) =>
  (row: Row): Row => {
    const columns = Object.entries(row).filter(
      ([column, value]) =>
        !UNTOLD.has(column) &&
        !(column === 'id' && typeof value !== 'string') &&
        !(value instanceof Uint8Array),
    );
    return Object.fromEntries(columns.map(([column, value]) => [column, told(value, nameOf)]));
  };

const told = (value: unknown, nameOf: (id: string) => string): unknown =>
  typeof value === 'string'
    ? value
        .replace(PLACE_IN_CHAT, 'in its chat')
        .replace(SIGNED, '$1signed')
        .replace(LINKS, '/public')
        .replace(IDS, nameOf)
        .replace(SIZES, '"size":0')
    : value;

import type {
  ArgType,
  ColumnType,
  SqlQuery,
  SqlQueryable,
  SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import { Prisma } from '../../../prisma/client/client.ts';

/**
 * The same client, whose `$queryRaw` and `$executeRaw` go to the driver itself. Prisma's engine has
 * nothing to add to a statement written by hand, and takes several times what SQLite takes to run it.
 * @param driver what has the connection: the adapter, or the transaction under way
 */
export function withRawStatements<T extends object>(
  client: T,
  driver: () => Promise<SqlQueryable>,
): T {
  const raw: ReadonlyMap<string | symbol, unknown> = new Map<string, unknown>([
    [
      '$queryRaw',
      (...said: Said) =>
        asPrismaFails(async () => rowsOf(await (await driver()).queryRaw(queryOf(said)))),
    ],
    [
      '$executeRaw',
      (...said: Said) => asPrismaFails(async () => (await driver()).executeRaw(queryOf(said))),
    ],
  ]);
  return new Proxy(client, {
    get: (target, property) => raw.get(property) ?? Reflect.get(target, property),
  });
}

/** A statement that is refused is told as Prisma tells it, with the adapter's error in `meta`. */
async function asPrismaFails<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DriverAdapterError)) throw error;
    throw new Prisma.PrismaClientKnownRequestError(`Raw query failed. ${error.message}`, {
      code: 'P2010',
      clientVersion: Prisma.prismaVersion.client,
      meta: { driverAdapterError: error },
    });
  }
}

/** A tagged template and its values, or what `Prisma.sql` has made of one. */
type Said = readonly [TemplateStringsArray | Prisma.Sql, ...unknown[]];

function queryOf([said, ...values]: Said): SqlQuery {
  const { sql, values: args } = said instanceof Prisma.Sql ? said : Prisma.sql(said, ...values);
  return { sql, args: [...args], argTypes: args.map(() => ANY) };
}

/** Values are what they are in JavaScript: the adapter looks for nothing behind a text. */
const ANY: ArgType = { scalarType: 'unknown', arity: 'scalar' };

/** Rows by name, with the values that Prisma gives. */
function rowsOf({ columnNames, columnTypes, rows }: SqlResultSet): unknown[] {
  return rows.map((row) => {
    const named: Record<string, unknown> = {};
    columnNames.forEach((name, index) => {
      named[name] = asPrismaGives(row[index], columnTypes[index]);
    });
    return named;
  });
}

function asPrismaGives(value: unknown, type: ColumnType | undefined): unknown {
  if (value === null) return null;
  switch (type) {
    case ColumnTypeEnum.Int64:
      return BigInt(String(value));
    case ColumnTypeEnum.Int32:
    case ColumnTypeEnum.Double:
      return Number(value);
    case ColumnTypeEnum.Boolean:
      return Number(value) === 1;
    case ColumnTypeEnum.DateTime:
      return new Date(String(value));
    default:
      return value;
  }
}

import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../database.ts';
import { toInstant } from '../time.ts';
import { GENESIS, lineHash, valuesDigest } from './chain.ts';

/** What a look at the whole audit finds. */
export interface Verdict {
  /** How many lines hold together, up to the first that does not. */
  readonly lines: number;
  /** The end of the chain: written down elsewhere, it proves later that nothing has been taken off. */
  readonly head: string;
  readonly broken: Break | undefined;
}

/** The first line that does not hold. */
export interface Break {
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly action: string;
  /** The line or one before it was changed or taken out; its values were; they were erased without a trace. */
  readonly why: 'line' | 'values' | 'erasure';
}

/** Lines read at once: a register of twenty years has some hundreds of thousands. */
const AT_ONCE = 2_000;

type Row = Awaited<ReturnType<typeof readAfter>>[number];

const readAfter = (db: Reader, id: number) =>
  db.audit.findMany({ where: { id: { gt: id } }, orderBy: { id: 'asc' }, take: AT_ONCE });

/** Reads the audit from one end to the other and says where it no longer holds together. */
export async function verifyAudit(db: Reader): Promise<Verdict> {
  const erasures = await erasureIds(db);
  let previous = GENESIS;
  let lines = 0;
  for (let rows = await readAfter(db, 0); rows.length > 0; ) {
    for (const row of rows) {
      const why = faultOf(row, previous, erasures);
      if (why) return { lines, head: previous, broken: { ...row, at: toInstant(row.at), why } };
      previous = row.hash;
      lines += 1;
    }
    rows = await readAfter(db, rows.at(-1)?.id ?? 0);
  }
  return { lines, head: previous, broken: undefined };
}

function faultOf(
  row: Row,
  previous: string,
  erasures: ReadonlySet<number>,
): Break['why'] | undefined {
  // Written before there was a chain: once it has begun, every line is in it.
  if (row.hash === GENESIS) return previous === GENESIS ? undefined : 'line';
  if (row.hash !== lineHash(previous, row)) return 'line';
  if (row.salt === null) return erasures.has(row.erasedById ?? 0) ? undefined : 'erasure';
  return row.digest === valuesDigest(row.salt, row.before, row.after) ? undefined : 'values';
}

/** The action that tells of an erasure. */
export const ERASURE = 'person.erase' as const;

async function erasureIds(db: Reader): Promise<ReadonlySet<number>> {
  const rows = await db.audit.findMany({ where: { action: ERASURE }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

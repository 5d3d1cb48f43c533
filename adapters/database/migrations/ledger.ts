import { isChecksumOf, type Migration } from './folder.ts';

/** A row of `_prisma_migrations` that still counts (those rolled back are history). */
export interface LedgerRow {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  readonly logs: string;
}

/** How a database stands to the migrations that the program knows. */
export type Standing =
  | { readonly state: 'upToDate' | 'behind' }
  | { readonly state: 'failed' | 'edited'; readonly name: string; readonly logs: string };

/**
 * Compares what was applied with what is known. Migrations that only the database knows are let
 * be, as Prisma does: an older program may have to run on it for a while.
 */
export function standing(known: readonly Migration[], ledger: readonly LedgerRow[]): Standing {
  const failed = ledger.find((row) => !row.finished);
  if (failed) return { state: 'failed', name: failed.name, logs: failed.logs };
  const rows = new Map(ledger.map((row) => [row.name, row]));
  for (const migration of known) {
    const row = rows.get(migration.name);
    if (row && !isChecksumOf(row.checksum, migration)) {
      return { state: 'edited', name: row.name, logs: '' };
    }
  }
  return { state: known.every(({ name }) => rows.has(name)) ? 'upToDate' : 'behind' };
}

import type { Directory } from '../../kernel/directory.ts';
import type { ReadEvent, ReadSheet } from '../../kernel/office.ts';
import type { Write } from '../../kernel/write.ts';
import { applyReviews, knownReviews } from './apply.ts';
import { readEvents } from './events.ts';
import { type Entry, planReviews } from './plan.ts';
import { type ReadTable, readTable } from './table.ts';

/** What a file holds, however it is written. */
export type ReviewFile =
  | { readonly events: readonly ReadEvent[] }
  | { readonly sheets: readonly ReadSheet[] };

/** What became, or would become, of a file. */
export interface Taken {
  readonly entries: readonly Entry[];
  /** Sheets without a column that they need. */
  readonly sheets: readonly Extract<ReadTable, { missing: unknown }>[];
}

/** Takes a file into the Calendrier harmonisé, all or nothing; nothing at all for a dry run. */
export async function takeReviews(
  write: Write,
  directory: Directory,
  file: ReviewFile,
  dryRun: boolean,
): Promise<Taken> {
  const tables =
    'events' in file
      ? [{ entries: readEvents(file.events, directory) }]
      : file.sheets.flatMap((sheet) => readTable(sheet, directory) ?? []);
  const entries = planReviews(
    await knownReviews(write.tx),
    tables.flatMap((table) => ('entries' in table ? table.entries : [])),
  );
  const taken = { entries, sheets: tables.flatMap((one) => ('missing' in one ? [one] : [])) };
  if (!dryRun && refusedOf(taken) === 0) await applyReviews(write, directory, entries);
  return taken;
}

/** How much of it is refused: nothing is written while anything is. */
export const refusedOf = ({ entries, sheets }: Taken): number =>
  entries.filter(({ outcome }) => outcome === 'refused').length + sheets.length;

import type { Temporal } from 'temporal-polyfill';
import { directoryReader } from '../directory/store.ts';
import { change } from '../kernel/changes.ts';
import { systemClock } from '../kernel/clock.ts';
import { CONSOLE } from '../kernel/console.ts';
import type { Database } from '../kernel/database.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { openRegister } from '../program/register.ts';
import { reviewsReport } from '../reviews/exchange/report.ts';
import { type ReviewFile, refusedOf, takeReviews } from '../reviews/exchange/take.ts';
import type { ImportOptions, Surroundings } from './importDirectory.ts';
import { contentOf, endOfImport, eventsOf, isCalendar, sheetsOf } from './importedFile.ts';

/** `import calendrier`: says what a file makes of the Calendrier harmonisé and writes it, all or nothing. */
export async function importReviews(
  file: string,
  { dryRun }: ImportOptions,
  { t, print, setExitCode, config, log }: Surroundings,
): Promise<void> {
  const read = await reviewFileOf(file);
  const { database } = await openRegister({ ...config, demo: false }, systemClock, log);
  try {
    const { lines, refused } = await importInto(database, read, {
      t,
      now: systemClock.now(),
      dryRun: dryRun ?? false,
    });
    for (const line of lines) print(line);
    if (refused > 0) setExitCode(1);
  } finally {
    await database.close();
  }
}

/** A file on the disk: a calendar, a workbook or CSV, by what it holds. @throws Refusal */
export async function reviewFileOf(file: string): Promise<ReviewFile> {
  const content = await contentOf(file);
  return isCalendar(content)
    ? { events: await eventsOf(file, content) }
    : { sheets: await sheetsOf(file, content) };
}

interface Manner {
  readonly t: Translator;
  readonly now: Temporal.Instant;
  readonly dryRun: boolean;
}

/** Takes a file into an open register, and says what came of it. */
export async function importInto(
  database: Database,
  file: ReviewFile,
  { t, now, dryRun }: Manner,
): Promise<{ readonly lines: readonly string[]; readonly refused: number }> {
  const directory = await directoryReader(database.client)();
  const author = { now, directory, transport: CONSOLE, personId: null };
  // Planned where it is written: nothing changes in between.
  const taken = await change(database, author, (write) =>
    takeReviews(write, directory, file, dryRun),
  );
  const refused = refusedOf(taken);
  const written = taken.entries.filter(({ outcome }) => outcome !== 'unchanged').length;
  const lines = [
    ...reviewsReport(t, taken.entries, taken.sheets),
    endOfImport(t, { refused, written, dryRun }),
  ];
  return { lines, refused };
}

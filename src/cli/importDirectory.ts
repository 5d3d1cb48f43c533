import type { Config } from '../config.ts';
import { scheduleSeatsChanged } from '../directory/changing/seatsFollowed.ts';
import { applyImport } from '../directory/exchange/apply.ts';
import { currentRows } from '../directory/exchange/current.ts';
import { type Entry, planImport } from '../directory/exchange/plan.ts';
import { readSheets } from '../directory/exchange/reading.ts';
import { importReport } from '../directory/exchange/report.ts';
import { directoryReader } from '../directory/store.ts';
import { vacanciesMade } from '../directory/vacancy/vacancy.ts';
import { vacancyInWords } from '../directory/vacancy/words.ts';
import { change } from '../kernel/changes.ts';
import { systemClock } from '../kernel/clock.ts';
import { CONSOLE } from '../kernel/console.ts';
import type { Log } from '../kernel/log.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import { scheduleClosings } from '../operations/departure/closing.ts';
import { openRegister } from '../program/register.ts';
import type { Ground } from './ground.ts';
import { contentOf, endOfImport, sheetsOf } from './importedFile.ts';

export interface ImportOptions {
  readonly dryRun?: true;
}

/** What an import stands on. */
export interface Surroundings extends Pick<Ground, 't' | 'print' | 'setExitCode'> {
  readonly config: Config;
  readonly log: Log;
}

/** `import annuaire`: says what the files make of the directory and writes it, all or nothing. */
export async function importDirectory(
  files: readonly string[],
  { dryRun }: ImportOptions,
  { t, print, setExitCode, config, log }: Surroundings,
): Promise<void> {
  const sheets = (
    await Promise.all(files.map(async (file) => sheetsOf(file, await contentOf(file))))
  ).flat();
  const { rows, refusals, unread } = readSheets(sheets);
  const { database } = await openRegister({ ...config, demo: false }, systemClock, log);
  try {
    const directory = await directoryReader(database.client)();
    const author = {
      now: systemClock.now(),
      directory,
      transport: CONSOLE,
      personId: null,
    };
    // Planned where it is written: nothing changes in between.
    const { entries, vacancies } = await change(database, author, async (write) => {
      const current = await currentRows(write.tx);
      const planned = planImport(current, rows);
      if (!dryRun && !isRefused(planned, refusals)) {
        await applyImport(write, planned);
        await scheduleSeatsChanged(write, planned);
        await scheduleClosings(write, planned);
      }
      const made = vacanciesMade(current, planned, dayIn(author.now, BAMAKO));
      return { entries: planned, vacancies: made };
    });
    for (const line of importReport(t, entries, refusals, unread)) print(line);
    for (const vacancy of vacancies) print(`⚠ ${vacancyInWords(t, vacancy)}`);
    const refused = entries.filter(({ outcome }) => outcome === 'refused').length + refusals.length;
    if (refused > 0) setExitCode(1);
    const written = entries.filter(isWritten).length;
    print(endOfImport(t, { refused, written, dryRun: dryRun ?? false }));
  } finally {
    await database.close();
  }
}

const isWritten = ({ outcome }: Entry): boolean => outcome !== 'unchanged';

const isRefused = (entries: readonly Entry[], sheets: readonly unknown[]): boolean =>
  sheets.length > 0 || entries.some(({ outcome }) => outcome === 'refused');

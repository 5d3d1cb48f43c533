import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Config } from '../config.ts';
import { applyImport } from '../directory/exchange/apply.ts';
import { currentRows } from '../directory/exchange/current.ts';
import { type Entry, planImport } from '../directory/exchange/plan.ts';
import { readSheets } from '../directory/exchange/reading.ts';
import { importReport } from '../directory/exchange/report.ts';
import { directoryReader } from '../directory/store.ts';
import { change } from '../kernel/changes.ts';
import { systemClock } from '../kernel/clock.ts';
import { CONSOLE } from '../kernel/console.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import type { ReadSheet } from '../kernel/office.ts';
import { office } from '../program/office.ts';
import { openRegister } from '../program/register.ts';
import type { Ground } from './commandLine.ts';
import { Refusal } from './refusal.ts';

export interface ImportOptions {
  readonly dryRun?: true;
}

interface Surroundings extends Pick<Ground, 't' | 'print' | 'setExitCode'> {
  readonly config: Config;
  readonly log: Log;
}

/** Bytes: nothing larger is even opened. */
const LARGEST = 5 * 1024 * 1024;

/** `import annuaire`: says what the files make of the directory and writes it, all or nothing. */
export async function importDirectory(
  files: readonly string[],
  { dryRun }: ImportOptions,
  { t, print, setExitCode, config, log }: Surroundings,
): Promise<void> {
  const sheets = (await Promise.all(files.map(readSheetsOf))).flat();
  const { rows, refusals } = readSheets(sheets);
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
    const entries = await change(database, author, async (write) => {
      const planned = planImport(await currentRows(write.tx), rows);
      if (!dryRun && !isRefused(planned, refusals)) await applyImport(write, planned);
      return planned;
    });
    for (const line of importReport(t, entries, refusals)) print(line);
    const refused = entries.filter(({ outcome }) => outcome === 'refused').length + refusals.length;
    if (refused > 0) setExitCode(1);
    print(
      refused > 0
        ? t('program.cli.import.refused', { count: refused })
        : dryRun
          ? t('program.cli.import.dry')
          : t('program.cli.import.done', { count: entries.filter(isWritten).length }),
    );
  } finally {
    await database.close();
  }
}

const isWritten = ({ outcome }: Entry): boolean => outcome !== 'unchanged';

const isRefused = (entries: readonly Entry[], sheets: readonly unknown[]): boolean =>
  sheets.length > 0 || entries.some(({ outcome }) => outcome === 'refused');

/** @throws Refusal for a file that is not there, too large, or no table */
async function readSheetsOf(file: string): Promise<readonly ReadSheet[]> {
  const content = await contentOf(file);
  // A workbook is a ZIP archive, whatever the file is called.
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  try {
    return isWorkbook
      ? await office.spreadsheets.read(content)
      : [await office.spreadsheets.readCsv(content, basename(file).replace(/\.\w+$/u, ''))];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new Refusal('import.unreadable', 'program.cli.import.unreadable', { file });
  }
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= LARGEST) return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal('import.noFile', 'program.cli.import.noFile', { file, reason });
  }
  throw new Refusal('import.tooLarge', 'program.cli.import.tooLarge', { file });
}

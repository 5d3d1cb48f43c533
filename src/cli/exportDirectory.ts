import type { Config } from '../config.ts';
import { currentRows } from '../directory/exchange/current.ts';
import { directoryWorkbook, tableSheet } from '../directory/exchange/workbook.ts';
import { systemClock } from '../kernel/clock.ts';
import { writeCsv } from '../kernel/csv.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Log } from '../kernel/log.ts';
import { office } from '../program/office.ts';
import { openRegister } from '../program/register.ts';
import { writeNew } from './writtenFile.ts';

/** `export annuaire`: writes the directory into a workbook, or its people into CSV. */
export async function exportDirectory(
  file: string,
  config: Config,
  log: Log,
  t: Translator,
): Promise<string> {
  const { database } = await openRegister({ ...config, demo: false }, systemClock, log);
  try {
    const rows = await currentRows(database.client);
    const content = file.toLowerCase().endsWith('.csv')
      ? writeCsv(tableSheet('people', rows, t))
      : await office.spreadsheets.write(directoryWorkbook(rows, t));
    await writeNew(file, content);
    return t('program.cli.export.done', { file });
  } finally {
    await database.close();
  }
}

import { join } from 'node:path';
import { yearFiles } from '../annual/printing/exporting.ts';
import { readYear } from '../annual/year.ts';
import type { Config } from '../config.ts';
import { directoryReader } from '../directory/store.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Log } from '../kernel/log.ts';
import { office } from '../program/office.ts';
import { openRegister } from '../program/register.ts';
import { Refusal } from './refusal.ts';
import { writeOver } from './writtenFile.ts';

interface Surroundings {
  readonly t: Translator;
  readonly config: Config;
  readonly log: Log;
}

const YEAR = /^20\d{2}$/u;

/**
 * `calendrier exporter`: writes the year into a folder as PDF, XLSX and ICS. Whoever runs the command
 * line may read the register; the files go round, so the confidential groups are left out all the same.
 * @throws Refusal for what is no year, or a year without dates
 */
export async function exportYearTo(
  folder: string,
  said: string,
  { t, config, log }: Surroundings,
): Promise<string> {
  if (!YEAR.test(said)) throw new Refusal('calendar.year', 'program.cli.calendar.noYear', { said });
  const { database } = await openRegister({ ...config, demo: false }, systemClock, log);
  try {
    const directory = await directoryReader(database.client)();
    const groups = directory.groups.filter((group) => group.confidentiality !== 'confidential');
    const year = await readYear(database.client, directory, Number(said), groups);
    if (year.dates.length === 0) {
      throw new Refusal('calendar.empty', 'program.cli.calendar.empty', { year: said });
    }
    const settings = { organizer: config.mailFrom, tellsOfChanges: 'soon' as const };
    const made = await yearFiles(t, year, { office, settings, now: systemClock.now() });
    for (const { name, content } of made) await writeOver(join(folder, name), content);
    return t('program.cli.calendar.done', {
      folder,
      files: made.map(({ name }) => name).join(', '),
    });
  } finally {
    await database.close();
  }
}

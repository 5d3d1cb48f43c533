import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '../kernel/errors.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { ReadEvent, ReadSheet } from '../kernel/office.ts';
import { office } from '../program/office.ts';
import { Refusal } from './refusal.ts';

/** Bytes: nothing larger is even opened. */
const LARGEST = 5 * 1024 * 1024;

/** The bytes of a file to import. @throws Refusal for one that is not there, or too large */
export async function contentOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= LARGEST) return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = reason === 'ENOENT' ? 'absent' : 'noFile';
    throw new Refusal('import.noFile', `program.cli.import.${why}`, { file, reason });
  }
  throw new Refusal('import.tooLarge', 'program.cli.import.tooLarge', { file });
}

/** The sheets of a workbook, or the one of a CSV file. @throws Refusal for a file that is no table */
export function sheetsOf(file: string, content: Uint8Array): Promise<readonly ReadSheet[]> {
  // A workbook is a ZIP archive, whatever the file is called.
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  const name = basename(file).replace(/\.\w+$/u, '');
  return readable(file, async () =>
    isWorkbook
      ? office.spreadsheets.read(content)
      : [await office.spreadsheets.readCsv(content, name)],
  );
}

/** Whether a file is an iCalendar object, whatever it is called. */
export const isCalendar = (content: Uint8Array): boolean =>
  /^\s*BEGIN:VCALENDAR/iu.test(new TextDecoder().decode(content.subarray(0, 64)));

/** The events of a calendar file. @throws Refusal for one that cannot be read */
export const eventsOf = (file: string, content: Uint8Array): Promise<readonly ReadEvent[]> =>
  readable(file, () => office.calendars.read(content));

async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'spreadsheet.openQuote') {
      const { line = 0 } = error.params;
      throw new Refusal('import.openQuote', 'program.cli.import.openQuote', {
        file,
        line: String(line),
      });
    }
    throw new Refusal('import.unreadable', 'program.cli.import.unreadable', { file });
  }
}

/** What became of an import, in one sentence. */
export function endOfImport(
  t: Translator,
  { refused, written, dryRun }: { refused: number; written: number; dryRun: boolean },
): string {
  if (refused > 0) return t('program.cli.import.refused', { count: refused });
  return dryRun ? t('program.cli.import.dry') : t('program.cli.import.done', { count: written });
}

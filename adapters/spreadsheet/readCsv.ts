import { DomainError } from '../../src/kernel/errors.ts';
import { withoutInert } from '../../src/kernel/inert.ts';
import type { Cell, ReadSheet } from '../../src/kernel/office.ts';

/** Fifty times a directory of two thousand people. */
const LARGEST = 5 * 1024 * 1024;

const SEPARATORS = [';', ',', '\t'] as const;

/** The rows of a CSV file, whatever program wrote it. @throws DomainError `spreadsheet.unreadable` */
export async function readCsv(content: Uint8Array, name: string): Promise<ReadSheet> {
  if (content.byteLength > LARGEST) throw new DomainError('spreadsheet.unreadable');
  const { parse } = await import('csv-parse/sync');
  const text = decoded(content);
  try {
    const rows = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return { name, rows: rows.map((row) => row.map(toCell)) };
  } catch (error) {
    throw new DomainError('spreadsheet.unreadable', { reason: String(error) });
  }
}

const toCell = (value: string): Cell => (value === '' ? null : withoutInert(value));

/** UTF-8, with or without its mark; UTF-16 when marked so; else what Windows writes in the West. */
function decoded(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** The separator that the first line holds most of. */
function separatorOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/u, 1);
  const count = (separator: string): number => header.split(separator).length;
  return [...SEPARATORS].sort((one, other) => count(other) - count(one))[0] ?? ';';
}

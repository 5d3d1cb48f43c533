import { DomainError } from '../../src/kernel/errors.ts';
import { withoutInert } from '../../src/kernel/inert.ts';
import type { Cell, ReadSheet } from '../../src/kernel/office.ts';

/** Fifty times a directory of two thousand people. */
const LARGEST = 5 * 1024 * 1024;

const SEPARATORS = [';', ',', '\t'] as const;

/** All three: files that went through several programs end their lines in more than one way. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** « sep=; », which tells Excel the separator, is no row. */
const TOLD = /^sep=(.)(?:\r\n|\n|\r)/iu;

/** The rows of a CSV file, whatever program wrote it. @throws DomainError `spreadsheet.unreadable`, `spreadsheet.openQuote` */
export async function readCsv(content: Uint8Array, name: string): Promise<ReadSheet> {
  if (content.byteLength > LARGEST) throw new DomainError('spreadsheet.unreadable');
  const { parse } = await import('csv-parse/sync');
  const text = decoded(content);
  const told = TOLD.exec(text);
  const before = told ? 1 : 0;
  let read = before;
  try {
    const rows = parse(told ? text.slice(told[0].length) : text, {
      delimiter: told?.[1] ?? separatorOf(text),
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (record: string[], { lines }) => {
        read = before + lines;
        return record;
      },
    });
    // Rows keep the numbers that the spreadsheet program gives them.
    const first = told ? [[null]] : [];
    return { name, rows: [...first, ...rows.map((row) => row.map(toCell))] };
  } catch (error) {
    if (isOpenQuote(error)) throw new DomainError('spreadsheet.openQuote', { line: read + 1 });
    throw new DomainError('spreadsheet.unreadable', { reason: String(error) });
  }
}

const isOpenQuote = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED';

const toCell = (value: string): Cell => (value === '' ? null : withoutInert(value));

/** UTF-8, with or without its mark; UTF-16 when marked so; else what Windows writes in the West. */
function decoded(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** The separator that the first line holds most of. */
function separatorOf(text: string): string {
  const [header = ''] = text.split(/\r\n|\n|\r/u, 1);
  const count = (separator: string): number => header.split(separator).length;
  return [...SEPARATORS].sort((one, other) => count(other) - count(one))[0] ?? ';';
}

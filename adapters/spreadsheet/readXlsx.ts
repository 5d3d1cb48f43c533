import { unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../src/kernel/errors.ts';
import { withoutInert } from '../../src/kernel/inert.ts';
import type { Cell, ReadSheet } from '../../src/kernel/office.ts';

const LARGEST_PACKED = 5 * 1024 * 1024;
/** A workbook of our size unpacks to a few megabytes: more is an accident, or an attack. */
const LARGEST_UNPACKED = 50 * 1024 * 1024;

/** The sheets of a workbook. @throws DomainError `spreadsheet.unreadable` */
export async function readXlsx(content: Uint8Array): Promise<readonly ReadSheet[]> {
  if (content.byteLength > LARGEST_PACKED) throw new DomainError('spreadsheet.unreadable');
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    if (unpackedSize(content) > LARGEST_UNPACKED) throw new Error('unpacks to too much');
    const sheets = await readXlsxFile(Buffer.from(content));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(toCells) }));
  } catch (error) {
    throw new DomainError('spreadsheet.unreadable', { reason: String(error) });
  }
}

/** How many bytes an archive says that it holds, before any of it is unpacked. @throws Error when it is none */
function unpackedSize(archive: Uint8Array): number {
  let size = 0;
  unzipSync(archive, {
    filter({ originalSize }) {
      size += originalSize;
      return false;
    },
  });
  return size;
}

const toCells = (row: readonly unknown[]): readonly Cell[] => row.map(toCell);

function toCell(value: unknown): Cell {
  if (typeof value === 'string') return withoutInert(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!(value instanceof Date)) return null;
  // A day of a workbook has no zone: the library gives it as midnight UTC.
  return Temporal.Instant.fromEpochMilliseconds(value.getTime())
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
}

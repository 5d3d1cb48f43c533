import fc from 'fast-check';
import { zipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { xlsxSpreadsheets } from '../../adapters/spreadsheet/xlsx.ts';
import { writeCsv } from '../../src/kernel/csv.ts';
import { inert, withoutInert } from '../../src/kernel/inert.ts';
import type { Cell } from '../../src/kernel/office.ts';

const columns = [{ header: 'Numéro', width: 14 }, { header: 'Échéance' }];
const sheet = (rows: readonly (readonly Cell[])[]) => ({ name: 'Décisions', columns, rows });

describe('a workbook', () => {
  it('gives back what was written: texts, numbers, days, empty cells', async () => {
    const day = Temporal.PlainDate.from('2027-03-31');
    const rows = [
      ['D-2027-001', day],
      ['œuvre « à suivre »\nsur deux lignes', null],
      ['seul', 12.5],
    ];
    const [read] = await xlsxSpreadsheets.read(await xlsxSpreadsheets.write([sheet(rows)]));
    expect(read?.name).toBe('Décisions');
    expect(read?.rows.map((row) => row.map(String))).toEqual([
      ['Numéro', 'Échéance'],
      ...rows.map((row) => row.map(String)),
    ]);
  });

  it('keeps the day in whatever zone it is written and read', async () => {
    const days = ['1999-12-31', '2027-03-28', '2028-02-29'].map((day) =>
      Temporal.PlainDate.from(day),
    );
    const written = await xlsxSpreadsheets.write([sheet(days.map((day) => ['x', day]))]);
    const [read] = await xlsxSpreadsheets.read(written);
    expect(read?.rows.slice(1).map((row) => String(row[1]))).toEqual(days.map(String));
  });

  it('holds several sheets, with names that Excel takes', async () => {
    const long = 'Bilan 2027 : groupes / organisations [tous]';
    const written = await xlsxSpreadsheets.write([
      { ...sheet([['a', 'b']]), name: long },
      sheet([['c', 'd']]),
    ]);
    const read = await xlsxSpreadsheets.read(written);
    expect(read.map(({ name }) => name)).toEqual(['Bilan 2027   groupes   organisa', 'Décisions']);
  });

  it.each([
    ['not a workbook', new TextEncoder().encode('Numéro;Échéance')],
    ['nothing at all', new Uint8Array()],
    ['too large', new Uint8Array(6 * 1024 * 1024)],
  ])('that is %s is refused with a sentence', (_, content) =>
    expect(xlsxSpreadsheets.read(content)).rejects.toMatchObject({
      code: 'spreadsheet.unreadable',
    }),
  );
});

describe('a text that looks like a formula', () => {
  const ATTACKS = ['=HYPERLINK("http://x")', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1'];

  it.each(ATTACKS)('%j is inert in a workbook and in a CSV', async (attack) => {
    const written = await xlsxSpreadsheets.write([sheet([[attack, null]])]);
    const [read] = await xlsxSpreadsheets.read(written);
    expect(String(read?.rows[1]?.[0]).trim()).toBe(attack.trim());
    const csv = new TextDecoder().decode(writeCsv(sheet([[attack, null]])));
    expect(csv.split('\r\n')[1]).toMatch(/^"?'/u);
  });

  it('is found again as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...ATTACKS)),
        (text) => text.startsWith("'") || withoutInert(inert(text)) === text,
      ),
    );
  });
});

describe('a CSV', () => {
  it('is read by Excel: marked as UTF-8, semicolons, quotes doubled, one row a line', () => {
    const bytes = writeCsv(sheet([['dit « oui » ; "non"', Temporal.PlainDate.from('2027-03-31')]]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      'Numéro;Échéance\r\n"dit « oui » ; ""non""";2027-03-31\r\n',
    );
  });
});

describe('a CSV that is read', () => {
  const utf16be = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

  it.each([
    ['whose lines end in two ways', Buffer.from('Nom;Groupe\r\nAwa;GEC\nZoé;GT\n'), 0],
    [
      'whose lines end in two ways, the other first',
      Buffer.from('Nom;Groupe\nAwa;GEC\r\nZoé;GT'),
      0,
    ],
    ['of an old Mac', Buffer.from('Nom;Groupe\rAwa;GEC\rZoé;GT\r'), 0],
    [
      'that tells Excel its separator',
      Buffer.from('sep=;\r\nNom;Groupe\r\nAwa;GEC\r\nZoé;GT\r\n'),
      1,
    ],
    ['in UTF-16, whichever byte is first', utf16be('Nom;Groupe\r\nAwa;GEC\r\nZoé;GT\r\n'), 0],
  ])('%s loses no row, and each keeps its number', async (_, content, before) => {
    const { rows } = await xlsxSpreadsheets.readCsv(content, 'x');
    expect(rows.slice(before)).toEqual([
      ['Nom', 'Groupe'],
      ['Awa', 'GEC'],
      ['Zoé', 'GT'],
    ]);
    expect(rows.slice(0, before).flat()).toEqual(Array.from({ length: before }, () => null));
  });

  it('keeps the lines of a cell that has several', async () => {
    const content = Buffer.from('Nom;Note\r\nAwa;"une\r\ndeux\ntrois"\r\n');
    const { rows } = await xlsxSpreadsheets.readCsv(content, 'x');
    expect(rows).toEqual([
      ['Nom', 'Note'],
      ['Awa', 'une\r\ndeux\ntrois'],
    ]);
  });
});

describe('an archive that would fill the memory', () => {
  const refusalOf = (archive: Uint8Array) =>
    xlsxSpreadsheets.read(archive).catch((error: unknown) => error);

  it('is refused before any of it is unpacked', async () => {
    const archive = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) });
    expect(await refusalOf(archive)).toMatchObject({
      code: 'spreadsheet.unreadable',
      params: { reason: expect.stringContaining('unpacks to too much') },
    });
  });

  it('is no archive at all when its directory is not whole', async () => {
    const whole = await xlsxSpreadsheets.write([sheet([['x', null]])]);
    const refused = { code: 'spreadsheet.unreadable' };
    expect(await refusalOf(Buffer.from('PK no archive'))).toMatchObject(refused);
    expect(await refusalOf(whole.slice(0, -30))).toMatchObject(refused);
  });
});

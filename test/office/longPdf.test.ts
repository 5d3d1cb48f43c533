import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { documents } from '../../adapters/document/documents.ts';
import type { Piece } from '../../src/kernel/document.ts';
import { hasTool } from '../support/tool.ts';

const canReadPdf = hasTool('pdftotext', 'what a PDF says, and on which page, is not looked at');

const LONG = Array.from({ length: 1500 }, (_, at) => `mot${at}`).join(' ');
const COLUMNS = [
  { header: 'Numéro', share: 20 },
  { header: 'Décision', share: 80 },
];

/** The pages of a PDF, each as its text. */
async function pagesOf(pieces: readonly Piece[]): Promise<string[]> {
  const input = await documents.pdf({
    title: 'Compte rendu',
    subject: 'GEC',
    author: 'SEG',
    language: 'fr',
    colour: '1F3A5F',
    header: 'SEG',
    footer: 'GEC-2027-03',
    pageWords: { page: 'Page', of: 'sur' },
    pieces,
  });
  return execFileSync('pdftotext', ['-', '-'], { input }).toString().split('\f').slice(0, -1);
}

const heading: Piece = { kind: 'heading', level: 1, text: 'Relevé des décisions' };
const paragraphs = (count: number): Piece[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'Une ligne.' }));

describe.skipIf(!canReadPdf)('a PDF', () => {
  it.each<[string, Piece]>([
    ['paragraph under a heading', { kind: 'paragraph', text: LONG }],
    ['list under a heading', { kind: 'list', items: LONG.split(/ (?=mot\d+0 )/u) }],
    ['row of a table', { kind: 'table', columns: COLUMNS, rows: [['D-2027-001', LONG]] }],
  ])('keeps every word of a %s that is longer than a page', async (_, piece) => {
    const said = new Set((await pagesOf([heading, piece])).join(' ').split(/\s+/u));
    expect(LONG.split(' ').filter((word) => !said.has(word))).toEqual([]);
  });

  it.each<[string, Piece]>([
    ['paragraph', { kind: 'paragraph', text: 'D-2027-001' }],
    ['list', { kind: 'list', items: ['D-2027-001', 'D-2027-002'] }],
    ['table', { kind: 'table', columns: COLUMNS, rows: [['D-2027-001', 'Une matrice.']] }],
  ])('never leaves a heading alone at the foot of a page above its %s', async (_, piece) => {
    // However far down the page the heading comes.
    for (let above = 24; above <= 38; above += 1) {
      const pages = await pagesOf([...paragraphs(above), heading, piece]);
      const withHeading = pages.find((page) => page.includes('Relevé des décisions'));
      expect(withHeading).toContain('D-2027-001');
    }
  });
});

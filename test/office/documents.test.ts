import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../adapters/document/documents.ts';
import type { PrintedDocument } from '../../src/kernel/document.ts';
import { lostWords, textOfHtml } from '../support/documentWords.ts';
import { sampleMinutes } from '../support/sampleMinutes.ts';
import { hasTool } from '../support/tool.ts';

const canReadPdf = hasTool('pdftotext', 'the text of a PDF is not compared with that of the HTML');

/** Enough for a thread of its own. */
const LINES = 190;

describe('a long document, made in a thread', () => {
  let document: PrintedDocument;

  beforeAll(async () => {
    document = await sampleMinutes(LINES);
  });

  it('is a Word file', async () => {
    const content = await documents.docx(document);
    expect(Buffer.from(content).subarray(0, 2).toString()).toBe('PK');
  });

  it.skipIf(!canReadPdf)('says as a PDF every word that its HTML says', async () => {
    const input = await documents.pdf(document);
    const pdf = execFileSync('pdftotext', ['-', '-'], { input }).toString();
    const html = textOfHtml(Buffer.from(await documents.html(document)).toString());
    expect(lostWords(html, pdf)).toEqual([]);
  });

  it('fails as a whole when it cannot be made, and nobody waits for ever', async () => {
    const broken = { ...document, colour: 'no colour' };
    await expect(documents.docx(broken)).rejects.toThrow();
  });
});

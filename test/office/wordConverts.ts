/** Opens a compte rendu in LibreOffice and reads the PDF that it makes of it; run by `.ci/run`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from '../../adapters/document/documents.ts';
import { lostWords, textOfHtml } from '../support/documentWords.ts';
import { sampleMinutes } from '../support/sampleMinutes.ts';
import { hasTool } from '../support/tool.ts';

const LINES = 60;
const MOST_PAGES = 12;
const WHAT = 'a DOCX is not opened in LibreOffice';

if (hasTool('soffice', WHAT) && hasTool('pdftotext', WHAT)) {
  const folder = mkdtempSync(join(tmpdir(), 'griot-word-'));
  try {
    const document = await sampleMinutes(LINES);
    const [docx, pdf] = [join(folder, 'cr.docx'), join(folder, 'cr.pdf')];
    writeFileSync(docx, await documents.docx(document));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, docx];
    execFileSync('soffice', convert, { stdio: 'ignore' });
    const text = execFileSync('pdftotext', [pdf, '-']).toString();
    const pages = text.split('\f').length - 1;
    const html = textOfHtml(Buffer.from(await documents.html(document)).toString());
    const lost = lostWords(html, text);
    if (lost.length > 0) throw new Error(`LibreOffice does not show: ${lost.join(', ')}`);
    if (pages < 2 || pages > MOST_PAGES) throw new Error(`LibreOffice makes ${pages} pages of it`);
    console.log(
      `a compte rendu of ${LINES} lines: ${pages} pages in LibreOffice, every word there`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

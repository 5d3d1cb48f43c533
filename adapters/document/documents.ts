import type { Documents } from '../../src/kernel/document.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.tsx';
import { pdfOf } from './pdf.ts';

/** Documents of one tree in three forms. */
export const documents: Documents = { docx: docxOf, pdf: pdfOf, html: htmlOf };

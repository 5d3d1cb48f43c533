import { parentPort, workerData } from 'node:worker_threads';
import { docxOf } from './docx.ts';
import { pdfOf } from './pdf.ts';
import type { Work } from './thread.ts';

/** The thread's side of `inThread`: makes one document, gives it back, and ends. */
const { form, document }: Work = workerData;
parentPort?.postMessage(await (form === 'docx' ? docxOf : pdfOf)(document));

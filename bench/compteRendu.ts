import { docxOf } from '../adapters/document/docx.ts';
import { pdfOf } from '../adapters/document/pdf.ts';
import { sampleMinutes } from '../test/support/sampleMinutes.ts';

const LINES = 500;
const RUNS = 5;
/** Seconds, for the DOCX and the PDF together. */
const CEILING = 2;

/** A séance of 500 lines rendered to DOCX and PDF, in seconds of processor, as a share of two. */
export async function benchCompteRendu() {
  const document = await sampleMinutes(LINES);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.cpuUsage();
    await docxOf(document);
    await pdfOf(document);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000_000);
  }
  const sorted = [...times].sort((one, other) => one - other);
  const median = sorted[Math.floor(RUNS / 2)] ?? Number.NaN;
  return {
    name: 'compte rendu',
    ratio: median / CEILING,
    ceiling: 1,
    detail: { unit: 's', runs: RUNS, lines: LINES, first: times[0], median },
  };
}

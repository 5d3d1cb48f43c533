import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PrintedDocument } from '../../src/kernel/document.ts';

/** What a thread is asked to make. */
export interface Work {
  readonly form: 'docx' | 'pdf';
  readonly document: PrintedDocument;
}

/** Milliseconds. Beyond that a document is given up: it must end. */
const LONGEST = 180_000;

const here = import.meta.url;
const fromSources = here.endsWith('.ts');
const program = new URL(fromSources ? './threadWork.ts' : './threadWork.js', here);

function start(work: Work): Worker {
  if (!fromSources) return new Worker(program, { workerData: work });
  return new Worker(bootstrap(), { eval: true, workerData: work, execArgv: [] });
}

/** Sources are read as Griot itself reads them: a thread does not inherit that from its process. */
function bootstrap(): string {
  const reader = dirname(createRequire(here).resolve('tsx/package.json'));
  const { href } = pathToFileURL(join(reader, 'dist/esm/api/index.mjs'));
  return `import(${JSON.stringify(href)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(program.href)});
  });`;
}

/** Makes a document in a thread of its own: whoever types meanwhile is answered. */
export function inThread(work: Work): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = start(work);
    const limit = setTimeout(() => {
      reject(new Error(`a ${work.form} took more than ${LONGEST} ms and was given up`));
      void worker.terminate();
    }, LONGEST);
    worker.once('message', (content: Uint8Array) => resolve(content));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(limit);
      // Once it has answered, this changes nothing.
      reject(new Error(`the thread of a ${work.form} ended with ${code}`));
    });
  });
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from './refusal.ts';

/** Writes a file that does not exist yet, where its folder is. @throws Refusal */
export async function writeNew(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new Refusal('export.exists', 'program.cli.export.exists', { file });
    }
    throw unwritable(file, error);
  }
}

/** Writes a file in the place of the one that is there, and makes its folder. @throws Refusal */
export async function writeOver(file: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** The system does not let that file be written: whoever named it is told, without a trace. */
export function unwritable(file: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal('file.unwritable', 'program.cli.unwritable', { file, reason });
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

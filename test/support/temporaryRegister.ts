import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { migrate, openDatabase } from '../../adapters/database/engines.ts';

/** A register of one's own, up to date and empty, in a temporary folder. */
export interface TemporaryRegister {
  readonly url: string;
  /** Removes the folder; close the register first. */
  remove(): Promise<void>;
}

let template: Promise<string> | undefined;

afterAll(async () => {
  if (template) await rm(dirname(await template), { recursive: true });
});

/** Migrations are applied once per test file, then copied. */
async function migrated(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'griot-template-'));
  const file = join(folder, 'griot.db');
  await migrate(`file:${file}`);
  // Closing writes what was migrated into the file: until then it waits beside it, and is not copied.
  await (await openDatabase(`file:${file}`)).close();
  return file;
}

export async function temporaryRegister(): Promise<TemporaryRegister> {
  template ??= migrated();
  const folder = await mkdtemp(join(tmpdir(), 'griot-test-'));
  const file = join(folder, 'griot.db');
  await copyFile(await template, file);
  return { url: `file:${file}`, remove: () => rm(folder, { recursive: true }) };
}

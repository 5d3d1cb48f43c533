import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { migrate, openDatabase } from '../../adapters/database/engines.ts';
import { loadDemo } from '../../prisma/demo/load.ts';
import { keepMail } from '../interop/keepMail.ts';

/** A register of one's own, up to date, in a temporary folder. */
export interface TemporaryRegister {
  readonly url: string;
  /** The folder, in which nothing else is. */
  readonly folder: string;
  /** Removes the folder; close the register first. */
  remove(): Promise<void>;
}

/**
 * Copies a register, which costs a hundredth of migrating one and loading the demo.
 * @param demoSeenAt the moment from which the fictional secretariat is seen; without it the
 * register is empty
 */
export async function temporaryRegister(demoSeenAt?: Temporal.Instant): Promise<TemporaryRegister> {
  const template = await templateOf(demoSeenAt);
  const folder = await mkdtemp(join(tmpdir(), 'griot-test-'));
  const file = join(folder, 'griot.db');
  await copyFile(template, file);
  const url = `file:${file}`;
  return {
    url,
    folder,
    async remove() {
      // A test may have taken the file away.
      if (KEEP_MAIL_IN !== undefined && existsSync(file)) await keepMail(url, KEEP_MAIL_IN);
      await rm(folder, { recursive: true });
    },
  };
}

/** Where `.ci/run` wants the mail of every test, to have it read by others' programs. */
const KEEP_MAIL_IN = process.env.KEEP_MAIL_IN;

async function templateOf(demoSeenAt: Temporal.Instant | undefined): Promise<string> {
  const file = join(inject('templates'), `${demoSeenAt?.epochMilliseconds ?? 'empty'}.db`);
  if (existsSync(file)) return file;
  const draft = join(inject('templates'), `${randomUUID()}.db`);
  await (demoSeenAt === undefined
    ? migrate(`file:${draft}`)
    : copyFile(await templateOf(undefined), draft));
  const database = await openDatabase(`file:${draft}`);
  if (demoSeenAt !== undefined) await loadDemo(database, demoSeenAt);
  // Closing writes everything into the one file: until then some of it waits beside it.
  await database.close();
  // Whole at once: another worker may be making the same one.
  await rename(draft, file);
  return file;
}

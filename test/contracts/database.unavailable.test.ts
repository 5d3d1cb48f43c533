import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UnavailableReason } from '../../adapters/database/databaseUnavailable.ts';
import { migrate, openDatabase } from '../../adapters/database/engines.ts';
import { openFor, temporaryFolder } from './database.file.ts';
import { startProcess } from './database.process.ts';

describe('the URL of the register', () => {
  test.each([
    ['an absolute path', (file: string) => `file:${file}`],
    ['an absolute URL', (file: string) => `file://${file}`],
    ['a relative path', (file: string) => `file:${relative('.', file)}`],
    ['encoded characters', (file: string) => `file:${encodeURI(file)}`],
  ])('may be %s, in a folder that is not there yet', async (_, urlOf) => {
    const file = join(await temporaryFolder(), 'données du SEG', 'a', 'griot.db');
    const url = urlOf(file);
    expect((await migrate(url)).applied.length).toBeGreaterThan(0);
    const database = await openFor(url);
    expect(await database.client.delivery.count()).toBe(0);
    expect((await stat(file)).isFile()).toBe(true);
  });

  test.each([
    '',
    'data/griot.db',
    'file:',
    'file::memory:',
    'file://server/griot.db',
    'file:griot.db?mode=ro',
    'file:%E9.db',
    'constructor:x',
    'libsql://example.org',
  ])('« %s » is refused', async (url) => expectBoth(url, 'unsupportedUrl'));

  test('a password in it is not repeated', async () => {
    const url = 'postgresql://griot:secret@db/griot';
    await expect(openDatabase(url)).rejects.toMatchObject({
      reason: 'unsupportedUrl',
      message: expect.not.stringContaining('secret'),
    });
  });
});

describe('a register that cannot be used', () => {
  test('is another file', async () => {
    const file = join(await temporaryFolder(), 'notes.db');
    await writeFile(file, 'This is a list of things to buy, longer than a header. '.repeat(9));
    await expectBoth(`file:${file}`, 'notADatabase');
  });

  test('is a folder', async () => {
    const file = join(await temporaryFolder(), 'griot.db');
    await mkdir(file);
    await expectBoth(`file:${file}`, 'notADatabase');
  });

  test('is in a folder that cannot be made, because a file has its name', async () => {
    const file = join(await temporaryFolder(), 'data');
    await writeFile(file, '');
    await expectBoth(`file:${join(file, 'griot.db')}`, 'notWritable');
  });

  test('is in a folder where nothing may be written', async () => {
    const folder = join(await temporaryFolder(), 'locked');
    await mkdir(folder);
    await chmod(folder, 0o555);
    expect(await startAsNobody(`file:${folder}/griot.db`)).toBe('ready\nnotWritable\n');
  });

  test('may be read and not written', async () => {
    const folder = await temporaryFolder();
    await migrate(`file:${folder}/griot.db`);
    await chmod(join(folder, 'griot.db'), 0o444);
    await chmod(folder, 0o777);
    expect(await startAsNobody(`file:${folder}/griot.db`)).toBe('ready\nnotWritable\n');
  });
});

/** Refused in the same words when it is migrated and when it is opened. */
async function expectBoth(url: string, reason: UnavailableReason): Promise<void> {
  const refusal = { name: 'DatabaseUnavailable', reason };
  await expect(migrate(url)).rejects.toMatchObject(refusal);
  await expect(openDatabase(url)).rejects.toMatchObject(refusal);
}

/** Permissions do not bind root, who runs the tests in a container. */
async function startAsNobody(url: string): Promise<string> {
  const root = process.getuid?.() === 0;
  if (root) await chmod(join(new URL(url).pathname, '..', '..'), 0o755);
  const { output } = await startProcess(['start', url], root ? { uid: 65534 } : {}).outcome;
  return output;
}

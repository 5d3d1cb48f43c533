import { existsSync } from 'node:fs';
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../adapters/database/engines.ts';
import type { Database } from '../../src/kernel/database.ts';
import { newRegister, openFor } from './database.file.ts';
import { deliver, delivered } from './database.moves.ts';

let file: string;
let database: Database;

beforeEach(async () => {
  const url = await newRegister();
  file = url.slice('file:'.length);
  database = await openFor(url);
  await database.transaction((tx) => deliver(tx, 'before'));
});

const writing = () => database.transaction((tx) => deliver(tx, 'after'));
const refused = (copy: string) => ({ reason: 'gone', trouble: 'gone', detail: copy });

/** What the copy holds, as the next start finds it. */
async function foundIn(copy: string): Promise<string[]> {
  const opened = await openDatabase(`file:${copy}`);
  try {
    return await delivered(opened);
  } finally {
    await opened.close();
  }
}

describe('a register whose file goes away while it is open', () => {
  test('takes nothing more down, and saves all that it held', async () => {
    await rm(file);
    const copy = `${file}.sauve`;
    await expect(writing()).rejects.toMatchObject(refused(copy));
    await expect(writing()).rejects.toMatchObject(refused(copy));
    expect(await foundIn(copy)).toEqual(['before']);
    expect((await stat(copy)).mode & 0o077).toBe(0);
    expect(existsSync(`${copy}-2`)).toBe(false);
  });

  test('is another file once somebody has put one in its place', async () => {
    await copyFile(file, `${file}.older`);
    await rename(`${file}.older`, file);
    await expect(writing()).rejects.toMatchObject(refused(`${file}.sauve`));
    expect(await foundIn(`${file}.sauve`)).toEqual(['before']);
  });

  test('is not whole without its -wal', async () => {
    await rm(`${file}-wal`);
    await expect(writing()).rejects.toMatchObject(refused(`${file}.sauve`));
    expect(await foundIn(`${file}.sauve`)).toEqual(['before']);
  });

  test('goes on when its file is given back, and is saved anew when it goes again', async () => {
    await rename(file, `${file}.away`);
    await expect(writing()).rejects.toMatchObject(refused(`${file}.sauve`));
    await rename(`${file}.away`, file);
    await writing();
    await rm(`${file}-wal`);
    await expect(writing()).rejects.toMatchObject(refused(`${file}.sauve-2`));
    expect(await foundIn(`${file}.sauve-2`)).toEqual(['after', 'before']);
  });
});

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { translator } from '../kernel/locale/translate.ts';
import { failureOf } from './failures.ts';
import { secretIn } from './secret.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'griot-secret-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the secret of an installation', () => {
  it('stays the same from one start to the next', async () => {
    const file = join(folder, 'data', 'key');
    expect(await secretIn(file)).toEqual(await secretIn(file));
  });

  it('differs from one installation to another', async () => {
    expect(await secretIn(join(folder, 'a'))).not.toEqual(await secretIn(join(folder, 'b')));
  });

  it('is one when several processes start together', async () => {
    const file = join(folder, 'key');
    const all = await Promise.all(Array.from({ length: 8 }, () => secretIn(file)));
    expect(new Set(all.map((secret) => secret.toString('hex'))).size).toBe(1);
  });

  it('is readable by its owner alone', async () => {
    const file = join(folder, 'key');
    await secretIn(file);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64url')).toHaveLength(32);
  });

  it('is not made again where it is, not even for a moment: a full disk keeps nobody from reading it', async () => {
    const file = join(folder, 'key');
    await secretIn(file);
    const { mtimeMs } = await stat(folder);
    await secretIn(file);
    expect((await stat(folder)).mtimeMs).toBe(mtimeMs);
  });

  it('that cannot be made is told as the register that cannot', async () => {
    await writeFile(join(folder, 'file'), '');
    const none = secretIn(join(folder, 'file', 'key'));
    await expect(none).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      reason: 'notWritable',
    });
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('that cannot be read is told, with what to do', async () => {
    const told = await secretIn(folder).catch((error: unknown) =>
      failureOf(translator('fr'), error),
    );
    expect(told).toMatchObject({ exitCode: 1, unexpected: false });
    expect(told).toMatchObject({
      lines: [expect.stringContaining('ne peut pas être lu (EISDIR)')],
    });
  });

  it('whose file holds none any more is told, with what to do', async () => {
    const file = join(folder, 'key');
    await writeFile(file, '');
    const told = await secretIn(file).catch((error: unknown) => failureOf(translator('fr'), error));
    expect(told).toMatchObject({ exitCode: 1, unexpected: false });
    expect(told).toMatchObject({ lines: [expect.stringContaining('depuis une sauvegarde')] });
  });
});

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedTokensFrom } from './feedTokens.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'griot-feed-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the addresses of the feeds', () => {
  it('stay the same from one start to the next', async () => {
    const file = join(folder, 'data', 'feed.key');
    const first = (await feedTokensFrom(file)).issue('p1');
    const tokens = await feedTokensFrom(file);
    expect(tokens.issue('p1')).toBe(first);
    expect(tokens.personOf(first)).toBe('p1');
  });

  it('differ from one installation to another', async () => {
    const one = await feedTokensFrom(join(folder, 'a'));
    const other = await feedTokensFrom(join(folder, 'b'));
    expect(other.personOf(one.issue('p1'))).toBeUndefined();
  });

  it('agree when several processes start together', async () => {
    const file = join(folder, 'feed.key');
    const all = await Promise.all(Array.from({ length: 8 }, () => feedTokensFrom(file)));
    expect(new Set(all.map((tokens) => tokens.issue('p1'))).size).toBe(1);
  });

  it('rest on a secret that its owner alone may read', async () => {
    const file = join(folder, 'feed.key');
    await feedTokensFrom(file);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64url')).toHaveLength(32);
  });

  it('are refused when the secret is none', async () => {
    const file = join(folder, 'feed.key');
    await writeFile(file, '');
    await expect(feedTokensFrom(file)).rejects.toThrow('holds no secret');
  });

  it.each(['', '.', 'a.b', 'a.b.c', 'é.é'])('refuse %j', async (token) => {
    expect((await feedTokensFrom(join(folder, 'k'))).personOf(token)).toBeUndefined();
  });
});

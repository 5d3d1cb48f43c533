import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from './support/guide/page.ts';
import { play } from './support/guide/play.ts';

const folder = new URL('../docs/guide/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('the guide', () => {
  it('has pages', () => {
    expect(pages).not.toEqual([]);
  });

  it.each(pages)('says what Griot really does: docs/guide/%s', async (name) => {
    const exchanges = readPage(readFileSync(new URL(name, folder), 'utf8'));
    expect(exchanges.length).toBeGreaterThan(0);
    await play(exchanges);
  });
});

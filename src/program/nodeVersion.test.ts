import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translator } from '../kernel/locale/translate.ts';
import { failureOf } from './failures.ts';
import { checkNodeVersion } from './nodeVersion.ts';

describe('the version of Node.js', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('%s runs Griot', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  it.each(['16.20.2', '18.20.8', '20.0.0', '20.18.3'])('%s is too old, and told so', (version) => {
    let told: readonly string[] = [];
    try {
      checkNodeVersion(version);
    } catch (error) {
      told = failureOf(translator('fr'), error).lines;
    }
    expect(told).toEqual([expect.stringContaining(`Griot demande Node.js 20.19 ou plus récent`)]);
    expect(told[0]).toContain(version);
  });

  it('is the one that package.json asks for', () => {
    const file = new URL('../../package.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8')).engines.node).toMatch(/^\^20\.19\.0 /);
  });
});

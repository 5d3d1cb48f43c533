import { describe, expect, test } from 'vitest';
import { delivered, descriptors, increment, share, times, turnsWithin } from './database.moves.ts';
import type { EngineUnderTest } from './database.ts';

/** What a bot that runs for months cannot afford. */
export function costContract({ newRegister, open }: EngineUnderTest): void {
  const opened = async () => open(await newRegister());

  describe('what it costs', () => {
    test('1,000 transactions leak neither descriptors nor memory', async () => {
      const database = await opened();
      await share(database);
      await times(200, () => increment(database));
      const before = { descriptors: descriptors(), rss: process.memoryUsage().rss };
      await times(1_000, () => increment(database));
      expect.soft(descriptors() - before.descriptors).toBeLessThan(10);
      expect.soft(process.memoryUsage().rss - before.rss).toBeLessThan(120e6);
    }, 120_000);

    test('a long series of statements lets the rest of the process run', async () => {
      const database = await opened();
      expect(await turnsWithin(10, 50_000, () => delivered(database))).toBe(10);
    });
  });
}

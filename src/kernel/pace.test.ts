import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { PaceKeeper } from './pace.ts';

const at = (seconds: number) => Temporal.Instant.from('2027-03-01T09:00:00Z').add({ seconds });

describe('whoever does more than he may', () => {
  it('is told once, then held back without a word, until the time has passed', () => {
    const keeper = new PaceKeeper({ most: 3, seconds: 60 });
    const paces = [0, 1, 2, 3, 4, 59, 60, 61].map((second) => keeper.step('U1', at(second)));
    expect(paces).toEqual(['fine', 'fine', 'fine', 'tooFast', 'told', 'told', 'fine', 'fine']);
  });

  it('is told again when he begins again', () => {
    const keeper = new PaceKeeper({ most: 1, seconds: 60 });
    const paces = [0, 1, 61, 62].map((second) => keeper.step('U1', at(second)));
    expect(paces).toEqual(['fine', 'tooFast', 'fine', 'tooFast']);
  });

  it('holds nobody else back', () => {
    const keeper = new PaceKeeper({ most: 1, seconds: 60 });
    keeper.step('U1', at(0));
    expect(keeper.step('U1', at(1))).toBe('tooFast');
    expect(keeper.step('U2', at(1))).toBe('fine');
  });
});

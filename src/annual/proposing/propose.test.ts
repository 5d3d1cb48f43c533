import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../calendar.ts';
import { propose } from './propose.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const REVIEW: Reason = { kind: 'review', name: 'CREDD' };
const closed =
  (...days: readonly string[]) =>
  (one: Temporal.PlainDate) =>
    days.includes(one.toString()) ? REVIEW : undefined;

const placed = (...args: Parameters<typeof propose>): (string | undefined)[] =>
  propose(...args).map((one) => one.day?.toString());

describe('a day of a rhythm', () => {
  it('is held on its day when nothing is in the way', () => {
    expect(propose([day('2028-03-07')], 'after', closed())).toEqual([
      { slot: day('2028-03-07'), day: day('2028-03-07'), reason: undefined },
    ]);
  });

  it('goes where its policy says, past all that is in the way', () => {
    const review = closed('2028-03-07', '2028-03-08', '2028-03-06');
    const slots = [day('2028-03-07')];
    expect(placed(slots, 'after', review)).toEqual(['2028-03-09']);
    expect(placed(slots, 'before', review)).toEqual(['2028-03-05']);
    expect(placed(slots, 'skip', review)).toEqual([undefined]);
    expect(placed(slots, 'keep', review)).toEqual(['2028-03-07']);
  });

  it('is left out rather than put on the day of another, or beyond two weeks', () => {
    const two = [day('2028-03-07'), day('2028-03-08')];
    expect(placed(two, 'after', closed('2028-03-07'))).toEqual([undefined, '2028-03-08']);
    expect(placed([day('2028-03-07')], 'after', () => REVIEW)).toEqual([undefined]);
  });

  it('never falls on what is in the way nor twice on one day, whatever the year', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(offsets, offsets, fc.constantFrom('before', 'after'), (at, busy, policy) => {
        const from = day('2028-01-01');
        const blocked = new Set(busy.map((days) => from.add({ days }).toString()));
        const slots = at.sort((a, b) => a - b).map((days) => from.add({ days }));
        const inTheWay = (one: Temporal.PlainDate) =>
          blocked.has(one.toString()) ? REVIEW : undefined;
        const held = placed(slots, policy, inTheWay).filter((one) => one !== undefined);
        expect(held.filter((one) => blocked.has(one))).toEqual([]);
        expect(new Set(held).size).toBe(held.length);
      }),
      { numRuns: 100 },
    );
  });
});

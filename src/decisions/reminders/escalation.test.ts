import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER, nextRise, readLadder } from './escalation.ts';

const due = Temporal.PlainDate.from('2027-03-31');
const rise = (after: number) => {
  const next = nextRise(DEFAULT_LADDER, after, due, () => undefined);
  return next && [next.rung, next.warnOn.toString(), next.tellOn.toString()];
};

describe('the ladder of a delay', () => {
  it('is climbed rung by rung, in working days, the owner warned the day before', () => {
    expect([rise(0), rise(1), rise(2), rise(3)]).toEqual([
      ['coordinator', '2027-04-06', '2027-04-07'],
      ['chair', '2027-04-20', '2027-04-21'],
      ['troika', '2027-05-11', '2027-05-12'],
      undefined,
    ]);
  });

  it('may leave a rung out', () => {
    expect(nextRise([5, 0, 30], 1, due, () => undefined)?.rung).toBe('troika');
  });

  it.each([
    ['5, 15, 30', [5, 15, 30]],
    ['10 20 60', [10, 20, 60]],
    ['3', [3, 0, 0]],
    ['15,5,30', undefined],
    ['', undefined],
    ['0,0,0', undefined],
    ['1,2,3,4', undefined],
  ])('« %s » reads %j', (said, ladder) => expect(readLadder(said)).toEqual(ladder));
});

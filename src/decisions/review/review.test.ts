import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DecisionStatus } from '../../../prisma/client/enums.ts';
import { median, type Reviewed, review } from './review.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2027-12-31');

const decision = (
  status: DecisionStatus,
  dueOn?: string,
  closedOn?: string,
  organizationIds: readonly string[] = ['pnud'],
): Reviewed => ({
  groupId: 'gec',
  organizationIds,
  status,
  dueOn: dueOn === undefined ? undefined : day(dueOn),
  closedOn: closedOn === undefined ? undefined : day(closedOn),
});

describe('the yearly review', () => {
  it('counts what was taken, done on time or late, dropped, open and late, with the median delay', () => {
    const [line] = review(
      [
        decision('confirmed', '2027-03-31', '2027-03-31'),
        decision('confirmed', undefined, '2027-05-01'),
        decision('done', '2027-03-31', '2027-04-04'),
        decision('dropped', '2027-03-31', '2027-04-30'),
        decision('todo', '2027-12-21'),
        decision('postponed', '2028-01-31'),
      ],
      ({ groupId }) => [groupId],
      today,
    );
    expect(line).toEqual({
      id: 'gec',
      taken: 6,
      onTime: 2,
      closedLate: 1,
      dropped: 1,
      open: 2,
      late: 1,
      medianDelay: 7,
    });
  });

  it('counts a decision once for each organisation that owns it, the most numerous first', () => {
    const lines = review(
      [
        decision('todo', undefined, undefined, ['pnud', 'bad']),
        decision('todo', undefined, undefined, ['bad', 'bad']),
      ],
      ({ organizationIds }) => organizationIds,
      today,
    );
    expect(lines.map(({ id, taken }) => [id, taken])).toEqual([
      ['bad', 2],
      ['pnud', 1],
    ]);
  });

  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1], 5],
    [[1, 100, 2], 2],
  ])('the median of %j is %s', (numbers, expected) => expect(median(numbers)).toBe(expected));
});

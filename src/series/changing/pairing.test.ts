import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Rhythm } from '../../kernel/recurrence/rhythm.ts';
import { type Given, type Left, pairedUp } from './pairing.ts';

const WEEKLY: Rhythm = { unit: 'week', every: 1, weekdays: [2] };
const MONTHLY: Rhythm = {
  unit: 'month',
  every: 1,
  days: { ordinals: [1], weekdays: [2] },
};

const at = (day: string): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.from(`2027-${day}T10:00[Africa/Bamako]`);

/** « 08-10 » is held, « 08-10 moved » elsewhere, « 08-10 off » not at all. */
function left(said: string, rhythm: Rhythm): Left {
  const [day = '', state] = said.split(' ');
  const slot = at(day);
  const occurrence = {
    id: day,
    code: day,
    slot,
    cancelled: state === 'off',
    cancelReason: null,
    opened: true,
    sequence: 0,
    held: { start: slot, end: slot.add({ hours: 2 }), place: '', subject: '' },
  };
  return { occurrence, rhythm, stays: state !== undefined };
}

function paired(old: readonly string[], was: Rhythm, fresh: readonly string[], is: Rhythm) {
  const given = fresh.map((said): Given => {
    const [day = '', state] = said.split(' ');
    return { slot: at(day), rhythm: is, cancelled: state === 'feast' };
  });
  const { pairs, unused } = pairedUp(
    old.map((said) => left(said, was)),
    given,
  );
  const day = (slot: Temporal.ZonedDateTime) => slot.toPlainDate().toString().slice(5);
  return [
    ...pairs.map((one) => `${one.old.occurrence.id}→${day(one.fresh.slot)}`).sort(),
    ...unused.map(({ occurrence: { id } }) => `${id}→none`),
  ];
}

it.each([
  [
    'a month with its month',
    ['08-03', '09-07'],
    ['08-12', '09-09'],
    ['08-03→08-12', '09-07→09-09'],
  ],
  ['none with a feast', ['08-03'], ['08-12 feast'], ['08-03→none']],
  ['what is called off with its month', ['08-03 off'], ['08-12'], ['08-03→08-12']],
  [
    'what was moved before what was not',
    ['08-03', '08-17 moved'],
    ['08-19'],
    ['08-17→08-19', '08-03→none'],
  ],
  [
    'what is held before what is called off',
    ['08-03 off', '08-17'],
    ['08-19'],
    ['08-17→08-19', '08-03→none'],
  ],
])('monthly meetings: %s', (_what, old, fresh, pairs) => {
  expect(paired(old, MONTHLY, fresh, MONTHLY)).toEqual(pairs);
});

it('weekly meetings are those of the same week, at the end of a month too', () => {
  const tuesdays = ['08-24', '08-31 off', '09-07'];
  const thursdays = ['08-26', '09-02', '09-09'];
  expect(paired(tuesdays, WEEKLY, thursdays, WEEKLY)).toEqual([
    '08-24→08-26',
    '08-31→09-02',
    '09-07→09-09',
  ]);
});

it('a week that was called off does not call off the one meeting of its month', () => {
  expect(paired(['08-03', '08-10 off', '08-17'], WEEKLY, ['08-03'], MONTHLY)).toEqual([
    '08-03→08-03',
    '08-10→none',
    '08-17→none',
  ]);
});

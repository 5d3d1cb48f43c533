import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { asNear } from './monthSaid.ts';

it.each([
  ['11', '11 juin'],
  ['samedi 12', 'samedi 12 juin'],
  ['dimanche 13 à 9h', 'dimanche 13 juin à 9h'],
  ['mardi', 'mardi 1er juin 2027'],
  ['12 juillet', '12 juillet'],
])('« %s », to which a date of 3 June moves, is « %s »', (said, meant) => {
  expect(asNear(said, Temporal.PlainDate.from('2027-06-03'))).toBe(meant);
});

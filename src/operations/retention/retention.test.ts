import { expect, it } from 'vitest';
import { daysIn } from './retention.ts';

it.each([
  ['90 jours', 90],
  ['6 mois', 180],
  ['1 an', 365],
  ['2 années', 730],
  ['pour toujours', 0],
  ['sans limite', 0],
  ['longtemps', undefined],
])('« %s » is %j days', (said, days) => {
  expect(daysIn(said)).toBe(days);
});

import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { inOfficeHours } from './upkeep.ts';

it.each([
  ['a Thursday at 9', '2027-03-04T09:10:00Z', '2027-03-04T09:10:00Z'],
  ['a Thursday at midnight', '2027-03-04T00:10:00Z', '2027-03-04T08:00:00Z'],
  ['a Thursday evening', '2027-03-04T18:00:00Z', '2027-03-05T08:00:00Z'],
  ['a Friday evening', '2027-03-05T19:00:00Z', '2027-03-08T08:00:00Z'],
  ['a Sunday', '2027-03-07T12:00:00Z', '2027-03-08T08:00:00Z'],
])('what a change of %s makes known leaves in office hours', (_when, moment, leaves) => {
  expect(inOfficeHours(Temporal.Instant.from(moment)).toString()).toBe(leaves);
});

import { describe, expect, it } from 'vitest';
import { readMoment } from './moment.ts';

describe('a moment typed on the command line', () => {
  it.each([
    ['2027-02-20T09:00', '2027-02-20T09:00:00+00:00[Africa/Bamako]'],
    ['2027-02-20 09:00', '2027-02-20T09:00:00+00:00[Africa/Bamako]'],
    ['2027-02-20', '2027-02-20T09:00:00+00:00[Africa/Bamako]'],
    ['2027-02-20T09:00:30Z', '2027-02-20T09:00:30+00:00[Africa/Bamako]'],
    ['2027-02-20T09:00:00.000Z', '2027-02-20T09:00:00+00:00[Africa/Bamako]'],
    ['2027-02-20T09:00+01:00', '2027-02-20T09:00:00+01:00[+01:00]'],
    ['2027-07-20T09:00[Europe/Paris]', '2027-07-20T09:00:00+02:00[Europe/Paris]'],
    ['2027-07-20T09:00-04:00[America/New_York]', '2027-07-20T09:00:00-04:00[America/New_York]'],
  ])('%s is %s', (typed, moment) => {
    expect(readMoment(typed)?.toString()).toBe(moment);
  });

  it.each([
    '',
    'demain',
    '2027-02-30',
    '2027-02-20T25:00',
    '20/02/2027',
    '2027-02-20T09:00[Mars/Base]',
  ])('%j is none', (typed) => {
    expect(readMoment(typed)).toBeUndefined();
  });
});

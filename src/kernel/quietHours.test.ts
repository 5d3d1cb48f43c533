import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { quietHoursOf, ringingAt } from './quietHours.ts';

const at = (iso: string, zone = 'Africa/Bamako') =>
  Temporal.PlainDateTime.from(`2027-03-${iso}`).toZonedDateTime(zone).toInstant();

const NIGHT = { zone: 'Africa/Bamako', quietHours: '20:00-07:00' };

describe('what rings in somebody’s pocket', () => {
  it.each([
    ['by day', '04T10:00', '04T10:00'],
    ['at the first minute of the quiet hours', '04T20:00', '05T07:00'],
    ['after midnight', '05T02:30', '05T07:00'],
    ['at their end', '05T07:00', '05T07:00'],
  ])('%s: %s leaves at %s', (_when, said, rings) => {
    expect(ringingAt(at(said), NIGHT, undefined)).toEqual(at(rings));
  });

  it('waits within a day too, where the quiet hours do not pass midnight', () => {
    const nap = { ...NIGHT, quietHours: '13:00-15:00' };
    expect(ringingAt(at('04T14:00'), nap, undefined)).toEqual(at('04T15:00'));
    expect(ringingAt(at('04T22:00'), nap, undefined)).toEqual(at('04T22:00'));
  });

  it('goes by the hour where he lives, on the night when the clocks change too', () => {
    const brussels = { zone: 'Europe/Brussels', quietHours: '22:00-07:00' };
    const said = at('28T01:30', 'Europe/Brussels');
    expect(ringingAt(said, brussels, undefined)).toEqual(at('28T07:00', 'Europe/Brussels'));
    expect(ringingAt(at('04T21:30'), brussels, undefined)).toEqual(at('05T06:00'));
  });

  it.each([
    ['a meeting at 7.30, told an hour before', '05T06:30', '05T07:30', '05T06:30'],
    ['a meeting at 7.45, told of in the night', '05T02:00', '05T07:45', '05T02:00'],
    ['a meeting at 9, told of in the night', '05T02:00', '05T09:00', '05T07:00'],
  ])('does not wait when it would come too late: %s', (_what, said, begins, rings) => {
    expect(ringingAt(at(said), NIGHT, at(begins))).toEqual(at(rings));
  });

  it('never leaves before it was said, nor in the quiet hours when nothing presses', () => {
    const minutes = fc.integer({ min: 0, max: 14 * 24 * 60 });
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(minutes, hour, hour, (minute, from, until) => {
        fc.pre(from !== until);
        const kept = [from, until].map((one) => `${String(one).padStart(2, '0')}:00`).join('-');
        const said = at('01T00:00').add({ minutes: minute });
        const rings = ringingAt(said, { zone: 'Africa/Bamako', quietHours: kept }, undefined);
        expect(Temporal.Instant.compare(rings, said)).toBeGreaterThanOrEqual(0);
        expect(ringingAt(rings, { zone: 'Africa/Bamako', quietHours: kept }, undefined)).toEqual(
          rings,
        );
        expect(said.until(rings).total('hours')).toBeLessThanOrEqual(24);
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing that was not set', () => {
    expect(quietHoursOf('')).toBeUndefined();
    expect(ringingAt(at('04T23:00'), { ...NIGHT, quietHours: '' }, undefined)).toEqual(
      at('04T23:00'),
    );
  });
});

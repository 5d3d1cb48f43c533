import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { digestPeriod, nextDigest } from './digest.ts';

const MONDAY_AT_8 = {
  zone: 'Africa/Bamako',
  digestDay: 1,
  digestTime: '08:00',
  digestEvery: 'weekly',
} as const;

const next = (after: string, group: Parameters<typeof nextDigest>[0] = MONDAY_AT_8): string => {
  const found = nextDigest(group, Temporal.Instant.from(after));
  return found ? `${found.dueAt} until ${found.usefulUntil}` : 'none';
};

describe('the next digest of a group', () => {
  it('is on Monday at 8, worth sending until Wednesday', () => {
    expect(next('2027-03-12T09:00Z')).toBe('2027-03-15T08:00:00Z until 2027-03-17T23:59:59.999Z');
    expect(next('2027-03-15T07:59:59Z')).toContain('2027-03-15T08:00:00Z');
  });

  it('is a week later once its hour has come', () => {
    expect(next('2027-03-15T08:00Z')).toContain('2027-03-22T08:00:00Z');
    expect(next('2027-03-15T12:00Z')).toContain('2027-03-22T08:00:00Z');
  });

  it('is none for a group that wants none', () => {
    expect(next('2027-03-12T09:00Z', { ...MONDAY_AT_8, digestDay: null })).toBe('none');
  });

  it('keeps its hour on the wall when the clocks of its zone change', () => {
    // In Paris they go forward on 28 March 2027 and back on 31 October 2027.
    const paris = { ...MONDAY_AT_8, zone: 'Europe/Paris' };
    expect(next('2027-03-22T12:00Z', paris)).toBe(
      '2027-03-29T06:00:00Z until 2027-03-31T21:59:59.999Z',
    );
    expect(next('2027-03-15T12:00Z', paris)).toContain('2027-03-22T07:00:00Z');
    expect(next('2027-10-25T12:00Z', paris)).toContain('2027-11-01T07:00:00Z');
  });

  it('comes an hour later when a clock change skips its hour', () => {
    const night = {
      zone: 'Europe/Paris',
      digestDay: 7,
      digestTime: '02:30',
      digestEvery: 'weekly',
    } as const;
    expect(next('2027-03-26T12:00Z', night)).toContain('2027-03-28T01:30:00Z');
  });

  it('is always ahead, at most eight days, on its day, and within its usefulness', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom('Africa/Bamako', 'Europe/Paris', 'America/New_York', 'Pacific/Auckland'),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 23 }),
        (date, zone, digestDay, hour) => {
          const after = Temporal.Instant.fromEpochMilliseconds(date.getTime());
          const digestTime = `${String(hour).padStart(2, '0')}:00`;
          const found = nextDigest({ ...MONDAY_AT_8, zone, digestDay, digestTime }, after);
          if (!found) throw new Error('no digest');
          const hours = after.until(found.dueAt).total('hours');
          expect(hours).toBeGreaterThan(0);
          expect(hours).toBeLessThanOrEqual(8 * 24);
          expect(found.dueAt.toZonedDateTimeISO(zone).dayOfWeek).toBe(digestDay);
          expect(found.dueAt.until(found.usefulUntil).sign).toBe(1);
        },
      ),
    );
  });
});

describe('the period of a digest', () => {
  it('looks a week ahead for due dates and two weeks for meetings, where the group is', () => {
    const since = Temporal.Instant.from('2027-03-08T08:00Z');
    const period = digestPeriod(
      'Pacific/Auckland',
      since,
      Temporal.Instant.from('2027-03-14T19:00Z'),
    );
    expect([period.today, period.dueUntil, period.meetingsUntil].map(String)).toEqual([
      '2027-03-15',
      '2027-03-21',
      '2027-03-28T19:00:00Z',
    ]);
  });
});

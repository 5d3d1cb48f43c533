import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { understand } from './understand.ts';

const PARIS = Temporal.ZonedDateTime.from('2027-03-20T09:00[Europe/Paris]');

describe('a zone whose clocks change', () => {
  it('an hour that the clocks jump over does not exist', () => {
    expect(() => understand('28 mars à 2h30', PARIS)).toThrow('date.noSuchTime');
    expect(() => understand('28 mars de 1h à 2h30', PARIS)).toThrow('date.noSuchTime');
    expect(understand('28 mars à 3h', PARIS)).toEqual({ start: '2027-03-28T03:00' });
  });

  it('the same hour exists where the clocks stand', () => {
    const bamako = PARIS.withTimeZone('Africa/Bamako');
    expect(understand('28 mars à 2h30', bamako)).toEqual({ start: '2027-03-28T02:30' });
  });

  it('a length is counted in real hours', () => {
    expect(understand('28 mars à 1h pendant 3h', PARIS)).toEqual({
      start: '2027-03-28T01:00',
      end: '2027-03-28T05:00',
    });
  });

  it('today is the day of the zone of the meeting', () => {
    const auckland = PARIS.withTimeZone('Pacific/Auckland');
    const evening = PARIS.with({ hour: 14 });
    expect(understand('demain', auckland).start).toBe('2027-03-21');
    expect(understand('demain', evening.withTimeZone('Pacific/Auckland')).start).toBe('2027-03-22');
  });

  it('an hour said in another zone is told in that of the meeting, on its own day', () => {
    expect(understand('demain à 22h (heure de Washington)', PARIS).start).toBe('2027-03-22T03:00');
    expect(understand('demain de 10h à 12h GMT', PARIS)).toEqual({
      start: '2027-03-21T11:00',
      end: '2027-03-21T13:00',
    });
  });
});

describe('the zone of the machine', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Africa/Bamako'])(
    'changes nothing: %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(understand('demain de 10h à 12h', PARIS)).toEqual({
        start: '2027-03-21T10:00',
        end: '2027-03-21T12:00',
      });
      expect(understand('fin du mois', PARIS).due).toBe('2027-03-31');
    },
  );
});

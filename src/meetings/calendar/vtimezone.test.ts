import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { vtimezone } from './vtimezone.ts';

/** How ical.js, which knows nothing but the VTIMEZONE, understands a local hour of that zone. */
function instantRead(timezone: ICAL.Timezone, local: Temporal.PlainDateTime): string {
  const { year, month, day, hour, minute } = local;
  const time = ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 }, timezone);
  return new Date(time.toUnixTime() * 1000).toISOString();
}

function read(zone: string, first: number, last = first): ICAL.Timezone {
  const component = new ICAL.Component(ICAL.parse(vtimezone(zone, first, last)));
  return new ICAL.Timezone({ component, tzid: zone });
}

const instantOf = (local: Temporal.PlainDateTime, zone: string): string =>
  local.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });

/** Ten in the morning on the 15th of every month, which meets both sides of the usual changes. */
const mornings = (year: number): Temporal.PlainDateTime[] =>
  Array.from({ length: 12 }, (_, index) =>
    Temporal.PlainDateTime.from({ year, month: index + 1, day: 15, hour: 10 }),
  );

describe('vtimezone', () => {
  it('gives a zone without changes one STANDARD component, under its own name', () => {
    const text = vtimezone('Africa/Bamako', 2027);
    expect(text.match(/^BEGIN:STANDARD/gm)).toHaveLength(1);
    expect(text).not.toContain('DAYLIGHT');
    expect(text).toContain('TZID:Africa/Bamako\r\n');
    expect(text).toContain('TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000');
  });

  it('writes changes that follow a rule as a rule, which Outlook expects', () => {
    const text = vtimezone('Europe/Paris', 2027);
    expect(text).toContain('DTSTART:20260329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(text).toContain('DTSTART:20261025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    expect(vtimezone('America/New_York', 2027)).toContain('BYMONTH=3;BYDAY=2SU');
  });

  it('writes changes that follow no rule one by one (Ramadan in Morocco)', () => {
    const text = vtimezone('Africa/Casablanca', 2027);
    expect(text).not.toContain('RRULE');
    expect(text).toContain('DTSTART:20270207T030000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000');
  });

  it('holds on the very days on which the clocks change', () => {
    const paris = read('Europe/Paris', 2027);
    const at = (text: string): string => instantRead(paris, Temporal.PlainDateTime.from(text));
    expect(at('2027-03-28T01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(at('2027-03-28T03:00')).toBe('2027-03-28T01:00:00.000Z');
    expect(at('2027-10-31T01:59')).toBe('2027-10-30T23:59:00.000Z');
    expect(at('2027-10-31T03:00')).toBe('2027-10-31T02:00:00.000Z');
  });

  it('spans the years it is asked for, also those in which a country changed its mind', () => {
    for (const zone of ['Africa/Cairo', 'America/Mexico_City', 'Europe/Paris']) {
      const timezone = read(zone, 2021, 2024);
      for (const local of [2021, 2022, 2023, 2024].flatMap(mornings)) {
        expect(`${zone} ${instantRead(timezone, local)}`).toBe(`${zone} ${instantOf(local, zone)}`);
      }
    }
  });

  it('tells the same hour as Griot, all year, in every zone of the world', () => {
    const wrong: string[] = [];
    for (const zone of [...Intl.supportedValuesOf('timeZone'), 'Africa/Bamako', 'UTC']) {
      const timezone = read(zone, 2027);
      for (const local of mornings(2027)) {
        const told = instantRead(timezone, local);
        if (told !== instantOf(local, zone)) wrong.push(`${zone} ${local} ${told}`);
      }
    }
    expect(wrong).toEqual([]);
    // Some 450 zones: two seconds of a processor, more on a busy machine.
  }, 120_000);
});

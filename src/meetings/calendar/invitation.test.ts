import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type CalendarEvent,
  type CalendarObject,
  invitationCalendar,
  type Reader,
} from './invitation.ts';

const zoned = (text: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(text);

/** An object of one event. */
type Written = CalendarEvent & Omit<CalendarObject, 'events'> & { readonly attendee: Reader };

const meeting: Written = {
  uid: '7d1f7a52-0c0e-4c1c-9b0b-3f8f2c3c9d10',
  sequence: 2,
  method: 'REQUEST',
  stamp: Temporal.Instant.from('2027-02-20T09:15:30.250Z'),
  start: zoned('2027-03-04T10:00[Africa/Bamako]'),
  end: zoned('2027-03-04T12:00[Africa/Bamako]'),
  summary: 'GEC-2027-03 : revue du CREDD',
  description: 'Vous êtes invitée.',
  location: 'Salle de conférence du PNUD',
  organizer: { name: 'Griot', email: 'griot@example.org' },
  attendee: { name: 'Aïssata Diarra', email: 'a.diarra@example.org', partstat: 'needsAction' },
};

const cancelled: Partial<Written> = { method: 'CANCEL', sequence: 3 };

function written(change: Partial<Written> = {}): string {
  const { method, stamp, organizer, attendee, ...event } = { ...meeting, ...change };
  return invitationCalendar({ method, stamp, organizer, events: [event] }, attendee);
}

/** The calendar and its only event, as ical.js reads them. */
function read(text: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('not one event');
  return { calendar, event };
}

const value = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name));

/** Content lines, unfolded (RFC 5545 3.1). */
const lines = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('an invitation', () => {
  it('names its method, its maker and what RFC 5546 asks of a request', () => {
    const { calendar, event } = read(written());
    expect(value(calendar, 'method')).toBe('REQUEST');
    expect(value(calendar, 'version')).toBe('2.0');
    expect(value(calendar, 'prodid')).toBe('-//Griot//Griot//FR');
    expect(value(event, 'uid')).toBe(meeting.uid);
    expect(value(event, 'sequence')).toBe('2');
    expect(value(event, 'status')).toBe('CONFIRMED');
    expect(value(event, 'transp')).toBe('OPAQUE');
    expect(value(event, 'summary')).toBe(meeting.summary);
    expect(value(event, 'location')).toBe(meeting.location);
    expect(value(event, 'description')).toBe(meeting.description);
  });

  it('says the hour in the zone of the meeting, and when it was made in UTC', () => {
    const text = written();
    expect(lines(text)).toContain('DTSTART;TZID=Africa/Bamako:20270304T100000');
    expect(lines(text)).toContain('DTEND;TZID=Africa/Bamako:20270304T120000');
    expect(lines(text)).toContain('DTSTAMP:20270220T091530Z');
    expect(text).not.toContain('TIMEZONE-ID');
  });

  it('holds the definition of the zone its hours are in, whichever it is', () => {
    for (const zone of ['Africa/Bamako', 'Europe/Paris', 'America/New_York']) {
      const start = zoned(`2027-07-01T10:00[${zone}]`);
      const { calendar, event } = read(written({ start, end: start.add({ hours: 2 }) }));
      const defined = calendar.getFirstSubcomponent('vtimezone');
      expect(defined && value(defined, 'tzid')).toBe(zone);
      expect(event.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe(zone);
    }
  });

  it('needs no definition for UTC', () => {
    const start = zoned('2027-03-04T10:00[UTC]');
    const text = written({ start, end: start.add({ hours: 2 }) });
    expect(lines(text)).toContain('DTSTART:20270304T100000Z');
    expect(lines(text)).toContain('DTEND:20270304T120000Z');
    expect(text).not.toContain('TZID');
  });

  it('writes an end told in another zone in the zone of the meeting', () => {
    const end = zoned('2027-03-04T13:00[Europe/Paris]');
    expect(lines(written({ end }))).toContain('DTEND;TZID=Africa/Bamako:20270304T120000');
  });

  it('tells the right instant on the days on which the clocks change in Paris', () => {
    const instants = ['2027-03-28T10:00', '2027-10-31T10:00'].map((local) => {
      const start = zoned(`${local}[Europe/Paris]`);
      const { calendar, event } = read(written({ start, end: start.add({ hours: 2 }) }));
      const component = calendar.getFirstSubcomponent('vtimezone');
      const said = event.getFirstProperty('dtstart');
      if (!component || !said) throw new Error('no zone or no hour');
      const time = ICAL.Time.fromString(String(said.getFirstValue()), said);
      time.zone = new ICAL.Timezone({ component, tzid: 'Europe/Paris' });
      return new Date(time.toUnixTime() * 1000).toISOString();
    });
    expect(instants).toEqual(['2027-03-28T08:00:00.000Z', '2027-10-31T09:00:00.000Z']);
  });

  it('is the same bytes wherever the machine stands', () => {
    const home = process.env.TZ;
    const summer = zoned('2027-07-01T23:30[Europe/Paris]');
    const bytes = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return `${written()}${written({ start: summer, end: summer.add({ hours: 1 }) })}`;
    });
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
    expect(new Set(bytes).size).toBe(1);
  });

  it('has one attendee, its reader, who is asked to answer', () => {
    const attendees = read(written()).event.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    const [reader] = attendees;
    expect(String(reader?.getFirstValue()).toLowerCase()).toBe('mailto:a.diarra@example.org');
    expect(reader?.getFirstParameter('cn')).toBe('Aïssata Diarra');
    expect(reader?.getFirstParameter('role')).toBe('REQ-PARTICIPANT');
    expect(reader?.getFirstParameter('rsvp')).toBe('TRUE');
    expect(reader?.getFirstParameter('partstat')).toBe('NEEDS-ACTION');
  });

  it('repeats the answer its reader has already given', () => {
    const answers = (['accepted', 'declined', 'tentative'] as const).map((partstat) => {
      const text = written({ attendee: { ...meeting.attendee, partstat } });
      return read(text).event.getFirstProperty('attendee')?.getFirstParameter('partstat');
    });
    expect(answers).toEqual(['ACCEPTED', 'DECLINED', 'TENTATIVE']);
  });

  it('comes from Griot’s own mailbox, without SENT-BY', () => {
    const text = written();
    expect(lines(text)).toContain('ORGANIZER;CN="Griot":mailto:griot@example.org');
    expect(text).not.toContain('SENT-BY');
  });

  it('loses the quotes and backslashes of a name, which no parameter can hold', () => {
    const attendee = { ...meeting.attendee, name: 'Mamadou "Mado" \\ Traoré' };
    const text = written({ attendee, organizer: { name: '"Griot"', email: 'griot@example.org' } });
    const { event } = read(text);
    const names = ['attendee', 'organizer'].map((name) =>
      event.getFirstProperty(name)?.getFirstParameter('cn'),
    );
    expect(names).toEqual(['Mamadou Mado  Traoré', 'Griot']);
    expect(text).not.toContain('\\"');
  });

  it('says where it is joined by video in the way of RFC 7986, and in its place as before', () => {
    const location = 'Salle du PNUD, et en visio : https://teams.example.org/l/é?a=1&b=(2),3;4';
    const text = written({ location });
    expect(lines(text)).toContain(
      'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://teams.example.org/l/%C3%A9?a=1&b=(2),3;4',
    );
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(value(read(text).event, 'location')).toBe(location);
    expect(value(read(text).event, 'conference')).toContain('https://teams.example.org/l/');
    expect(String(read(text).event.getFirstPropertyValue('attendee'))).toContain('a.diarra');
  });

  it('says nothing of the kind of a room, of a paper or of a cancellation', () => {
    for (const location of [
      'Salle de visio',
      'PNUD, note : https://a.example.org/n',
      'https://[',
    ]) {
      expect(written({ location })).not.toContain('CONFERENCE');
    }
    expect(written({ ...cancelled, location: 'https://a.example.org' })).not.toContain(
      'CONFERENCE',
    );
  });

  it('calls somebody without a name by his address', () => {
    const { event } = read(written({ attendee: { ...meeting.attendee, name: '""' } }));
    expect(event.getFirstProperty('attendee')?.getFirstParameter('cn')).toBe(
      'a.diarra@example.org',
    );
  });
});

describe('a cancellation', () => {
  it('keeps the UID, says CANCELLED with a higher SEQUENCE, frees the hour and asks nothing', () => {
    const { calendar, event } = read(written(cancelled));
    expect(value(calendar, 'method')).toBe('CANCEL');
    expect(value(event, 'uid')).toBe(meeting.uid);
    expect(value(event, 'sequence')).toBe('3');
    expect(value(event, 'status')).toBe('CANCELLED');
    expect(value(event, 'transp')).toBe('TRANSPARENT');
    expect(event.getFirstProperty('attendee')?.getFirstParameter('rsvp')).toBe('FALSE');
  });
});

describe('an occurrence of a series', () => {
  it('says which by RECURRENCE-ID, in the zone of the event', () => {
    const slot = zoned('2027-03-04T11:00[Europe/Paris]');
    const text = written({ recurrenceId: slot, start: zoned('2027-03-05T10:00[Africa/Bamako]') });
    expect(lines(text)).toContain('RECURRENCE-ID;TZID=Africa/Bamako:20270304T100000');
    expect(text).not.toContain('RRULE');
  });
});

describe('a series', () => {
  const series = {
    rrule: 'FREQ=MONTHLY;BYDAY=1TH;UNTIL=20271202T100000Z',
    except: [zoned('2027-05-06T10:00[Africa/Bamako]'), zoned('2027-07-01T10:00[Africa/Bamako]')],
  };

  it('has its rule, and one EXDATE for each moment left out, in the zone of DTSTART', () => {
    expect(lines(written(series))).toEqual(
      expect.arrayContaining([
        'RRULE:FREQ=MONTHLY;BYDAY=1TH;UNTIL=20271202T100000Z',
        'EXDATE;TZID=Africa/Bamako:20270506T100000',
        'EXDATE;TZID=Africa/Bamako:20270701T100000',
      ]),
    );
  });

  it('puts its exceptions beside it, all under one UID with the same reader', () => {
    const { method, stamp, organizer, attendee, ...event } = meeting;
    const start = zoned('2027-04-08T10:00[Africa/Bamako]');
    const moved = { ...event, recurrenceId: zoned('2027-04-01T10:00[Africa/Bamako]'), start };
    const events = [
      { ...event, ...series },
      { ...moved, end: start.add({ hours: 2 }) },
    ];
    const text = invitationCalendar({ method, stamp, organizer, events }, attendee);
    const [master, exception] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    if (!master || !exception) throw new Error('not two events');
    expect(value(master, 'uid')).toBe(value(exception, 'uid'));
    const expanded = new ICAL.Event(master, { exceptions: [exception] }).iterator();
    const starts = Array.from({ length: 4 }, () => {
      const slot = expanded.next();
      return new ICAL.Event(master, { exceptions: [exception] })
        .getOccurrenceDetails(slot)
        .startDate.toString();
    });
    expect(starts).toEqual([
      '2027-03-04T10:00:00',
      '2027-04-08T10:00:00',
      '2027-06-03T10:00:00',
      '2027-08-05T10:00:00',
    ]);
    for (const one of [master, exception]) {
      expect(String(one.getFirstPropertyValue('attendee'))).toBe('mailto:a.diarra@example.org');
    }
  });
});

import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../meeting.ts';
import { meetingFeed } from './feed.ts';

const meeting = (over: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  code: 'GEC-2027-03',
  groupId: 'gec',
  status: 'planned',
  subject: 'revue du CREDD',
  place: 'PNUD',
  start: Temporal.ZonedDateTime.from('2027-03-04T10:00[Africa/Bamako]'),
  end: Temporal.ZonedDateTime.from('2027-03-04T12:00[Africa/Bamako]'),
  uid: 'uid-1',
  sequence: 2,
  cancelReason: null,
  occurrence: undefined,
  opened: true,
  attendees: [],
  ...over,
});

const read = (...meetings: readonly Meeting[]) => {
  const text = meetingFeed({
    name: 'Griot',
    stamp: Temporal.Instant.from('2027-02-20T09:00Z'),
    organizer: { name: 'Griot', email: 'griot@example.org' },
    meetings,
  });
  return { text, calendar: new ICAL.Component(ICAL.parse(text)) };
};

describe('a feed', () => {
  it('is published, in the meeting’s own zone, and names nobody but its organizer', () => {
    const { text, calendar } = read(meeting());
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    expect(event.uid).toBe('uid-1');
    expect(event.sequence).toBe(2);
    expect(event.startDate.toString()).toBe('2027-03-04T10:00:00');
    expect(event.startDate.zone.tzid).toBe('Africa/Bamako');
    expect(text).not.toContain('ATTENDEE');
    expect(text).toMatch(/ORGANIZER/u);
  });

  it('shows a cancelled meeting as cancelled', () => {
    const { calendar } = read(meeting({ status: 'cancelled' }));
    const event = calendar.getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('of nobody’s meetings is still a calendar, ended by a line end', () => {
    const { text } = read();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { translator } from '../../kernel/locale/translate.ts';
import { type FeedMeeting, meetingFeed } from './feed.ts';

const meeting = (over: Partial<FeedMeeting> = {}): FeedMeeting => ({
  code: 'GEC-2027-03',
  status: 'planned',
  subject: 'revue du CREDD',
  place: 'PNUD',
  startsAt: new Date('2027-03-04T10:00:00Z'),
  endsAt: new Date('2027-03-04T12:00:00Z'),
  uid: 'uid-1',
  sequence: 2,
  slot: undefined,
  updatedAt: new Date('2027-02-20T09:00:00Z'),
  ...over,
});

const read = (...meetings: readonly FeedMeeting[]) => {
  const text = meetingFeed({
    t: translator('fr'),
    name: 'Griot',
    organizer: { name: 'Griot', email: 'griot@example.org' },
    meetings,
  });
  return { text, calendar: new ICAL.Component(ICAL.parse(text)) };
};

describe('a feed', () => {
  it('is published, at an hour that is the same for all, and names nobody but its organizer', () => {
    const { text, calendar } = read(meeting());
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    expect(event.uid).toBe('uid-1');
    expect(event.sequence).toBe(2);
    expect(event.startDate.toString()).toBe('2027-03-04T10:00:00Z');
    expect(text).not.toContain('ATTENDEE');
    expect(text).toMatch(/ORGANIZER/u);
  });

  it('shows a cancelled meeting as cancelled', () => {
    const { calendar } = read(meeting({ status: 'cancelled' }));
    const event = calendar.getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event?.getFirstPropertyValue('summary')).toMatch(/^Annulée\u00a0: GEC-2027-03/u);
  });

  it('says where a meeting by video is joined, unless it is called off', () => {
    const place = 'PNUD, et en visio : https://meet.example.org/a-b';
    const joined = ({ calendar }: ReturnType<typeof read>): unknown[] =>
      calendar
        .getAllSubcomponents('vevent')
        .map((event) => event.getFirstPropertyValue('conference'));
    const all = read(meeting(), meeting({ place }), meeting({ place, status: 'cancelled' }));
    expect(joined(all)).toEqual([null, 'https://meet.example.org/a-b', null]);
  });

  it('asks to be read again every hour, in the words of both sorts of programs', () => {
    const { text } = read(meeting());
    expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('\r\nX-PUBLISHED-TTL:PT1H\r\n');
  });

  it('tells the meetings of a series apart, wherever they are moved', () => {
    const slot = Date.UTC(2027, 2, 4, 10);
    const startsAt = new Date('2027-03-05T10:00:00Z');
    const ids = [{ slot }, { slot, startsAt }, { slot: Date.UTC(2027, 2, 11, 10) }].map((over) =>
      read(meeting(over)).calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid'),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  it('of nobody’s meetings is still a calendar, ended by a line end', () => {
    const { text } = read();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

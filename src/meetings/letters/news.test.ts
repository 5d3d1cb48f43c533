import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../attendance/attendance.ts';
import type { Meeting } from '../meeting.ts';
import { newsFor, toldOf } from './news.ts';
import { readTold } from './told.ts';

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
  sequence: 0,
  cancelReason: null,
  occurrence: undefined,
  opened: true,
  attendees: [],
  ...over,
});

const attendee = (
  told: Meeting | null,
  partstat: Attendance['partstat'] = 'accepted',
  lapsed = false,
): Attendance => ({
  personId: 'p1',
  organizationId: 'o1',
  role: 'titular',
  partstat,
  lapsed,
  notedById: null,
  standInId: null,
  told: told && toldOf(told),
});

const later = { start: meeting().start.add({ days: 7 }), end: meeting().end.add({ days: 7 }) };
const CANCELLED = { status: 'cancelled' } as const;

describe('what somebody is to learn of a meeting', () => {
  it('is an invitation when he knows nothing of it, and nothing when it is off by then', () => {
    expect(newsFor(meeting(), attendee(null))).toEqual({ kind: 'invitation' });
    expect(newsFor(meeting(CANCELLED), attendee(null))).toBeUndefined();
  });

  it('is nothing when it stands as he knows it, whatever happened in between', () => {
    expect(newsFor(meeting({ sequence: 8 }), attendee(meeting()))).toBeUndefined();
    expect(newsFor(meeting(CANCELLED), attendee(meeting(CANCELLED)))).toBeUndefined();
  });

  it('is another date, compared with the one he knows, and whether he is asked again', () => {
    const news = newsFor(meeting(later), attendee(meeting(), 'needsAction', true));
    expect(news).toMatchObject({ kind: 'update', askedAgain: true });
    expect(news?.kind === 'update' && news.before.start.equals(meeting().start)).toBe(true);
    const silent = attendee(meeting(), 'needsAction');
    expect(newsFor(meeting(later), silent)).toMatchObject({ askedAgain: false });
  });

  it('is another place or subject, but not to somebody who is excused', () => {
    for (const change of [{ place: 'AFD' }, { subject: 'budget' }]) {
      expect(newsFor(meeting(change), attendee(meeting()))?.kind).toBe('update');
      expect(newsFor(meeting(change), attendee(meeting(), 'declined'))).toBeUndefined();
    }
    expect(newsFor(meeting(later), attendee(meeting(), 'declined'))?.kind).toBe('update');
  });

  it('is that it is off, or that it holds after all', () => {
    expect(newsFor(meeting(CANCELLED), attendee(meeting()))?.kind).toBe('cancellation');
    expect(newsFor(meeting(), attendee(meeting(CANCELLED)))?.kind).toBe('restoration');
  });
});

describe('what was told', () => {
  it('reads back as it was, whichever way the instant is written', () => {
    const told = toldOf(meeting());
    expect(readTold(JSON.stringify(told))).toEqual(told);
    expect(readTold(null)).toBeNull();
    const migrated = { ...told, start: '2027-03-04T10:00:00.000+00:00' };
    expect(newsFor(meeting(), { ...attendee(meeting()), told: migrated })).toBeUndefined();
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import type { Attendance } from '../attendance/attendance.ts';
import type { Meeting } from '../meeting.ts';
import { type Surroundings, type Warning, warnings } from './outlook.ts';

const now = Temporal.Instant.from('2027-02-20T09:00Z');
const at = (text: string, zone = 'Africa/Bamako') =>
  Temporal.ZonedDateTime.from(`${text}[${zone}]`);
const moment = { start: at('2027-03-04T10:00'), end: at('2027-03-04T12:00') };
const group = makeGroup('GEC', 'Groupe exécutif');

const attending = (
  personId: string,
  partstat: Attendance['partstat'] = 'needsAction',
): Attendance => ({
  personId,
  organizationId: 'o',
  role: 'titular',
  partstat,
  lapsed: false,
  notedById: null,
  standInId: null,
  told: null,
});

const other = (...attendees: readonly Attendance[]): Meeting => ({
  ...moment,
  id: 'm1',
  code: 'GT-EAU-2027-03',
  groupId: 'gt-eau',
  status: 'planned',
  subject: 'captages',
  place: 'AFD',
  uid: 'uid-1',
  sequence: 0,
  cancelReason: null,
  occurrence: undefined,
  opened: true,
  attendees,
});

const found = (over: Partial<Surroundings>, when = moment): Warning[] =>
  warnings(
    when,
    now,
    {
      group,
      place: 'PNUD',
      invitees: [{ personId: 'hawa', organizationId: 'o', role: 'titular' }],
      leaderIds: ['lars'],
      alternateIds: ['fatou'],
      reviews: [],
      others: [],
      ...over,
    },
    () => undefined,
  );

describe('what speaks against a meeting', () => {
  it('is nothing when everybody is free', () => {
    expect(found({ others: [other(attending('somebody'))] })).toEqual([]);
  });

  it('is who leads it, an invitee, an alternate expected elsewhere, each told of once', () => {
    const others = [other(attending('lars'), attending('hawa'), attending('fatou'))];
    const invitees = ['lars', 'hawa'].map((personId) => ({
      personId,
      organizationId: 'o',
      role: 'titular' as const,
    }));
    expect(found({ others, invitees })).toEqual([
      { kind: 'leaderBusy', personIds: ['lars'] },
      { kind: 'busy', personIds: ['hawa'] },
      { kind: 'alternateBusy', personIds: ['fatou'] },
    ]);
  });

  it('is another group at the same place, but for the video', () => {
    const others = [other()];
    const there = { kind: 'samePlace', code: 'GT-EAU-2027-03', place: 'AFD' };
    expect(found({ others, place: ' afd ' })).toEqual([there]);
    expect(found({ others: [{ ...other(), place: 'En visio' }], place: 'en visio' })).toEqual([]);
  });

  it('is nobody who has excused himself from the other meeting', () => {
    expect(found({ others: [other(attending('hawa', 'declined'))] })).toEqual([]);
  });

  it.each([
    ['2027-03-05T12:00', '2027-03-05T13:00', false],
    ['2027-03-05T12:00', '2027-03-05T13:30', true],
    ['2027-03-05T14:00', '2027-03-05T16:00', false],
    ['2027-03-04T12:00', '2027-03-04T15:00', false],
  ])('is the Friday prayer, from %s to %s: %s', (start, end, covered) => {
    const kinds = found({}, { start: at(start), end: at(end) }).map(({ kind }) => kind);
    expect(kinds.includes('prayer')).toBe(covered);
  });

  it('is the Friday prayer on the clocks of Bamako, wherever the hour is said', () => {
    const paris = {
      start: at('2027-03-05T14:30', 'Europe/Paris'),
      end: at('2027-03-05T15:30', 'Europe/Paris'),
    };
    expect(found({}, paris)).toEqual([{ kind: 'prayer' }]);
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import type { Meeting } from '../meeting.ts';
import { parseChange } from './changing.ts';
import { slotAfter } from './slotAfter.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Africa/Bamako]`);

const MEETING: Meeting = {
  id: 'm1',
  code: 'GEC-2027-03',
  groupId: 'GEC',
  status: 'planned',
  subject: 'budget',
  place: 'AFD',
  uid: 'uid-1',
  sequence: 0,
  cancelReason: null,
  occurrence: undefined,
  opened: true,
  attendees: [],
  start: at('2027-03-04T10:00'),
  end: at('2027-03-04T12:00'),
};

function moved(rest: string, meeting = MEETING): string {
  const request = parseChange({
    text: `reporter ${rest}`,
    rest,
    group: undefined,
    called: '',
    channelGroup: undefined,
    groups: [makeGroup('GEC', 'Groupe exécutif de coopération')],
    now: at('2027-02-20T09:00'),
  });
  const { start, end } = slotAfter(meeting, request);
  const minute = { smallestUnit: 'minute' } as const;
  return `${start.toPlainDateTime().toString(minute)} ${end.toPlainTime().toString(minute)}`;
}

describe('a meeting moved to a date and by some hours', () => {
  it.each([
    ['GEC-2027-03 au 12 mars, une heure plus tôt', '2027-03-12T09:00 11:00'],
    ['GEC-2027-03 au 12 mars, 2 heures plus tard', '2027-03-12T12:00 14:00'],
    ['GEC-2027-03 une heure plus tôt, le 12 mars', '2027-03-12T09:00 11:00'],
    ['GEC-2027-03 au 12 mars, 15 heures plus tard', '2027-03-13T01:00 03:00'],
  ])('« %s » does both', (line, expected) => expect(moved(line)).toBe(expected));

  it('keeps the date and the hour that are said', () => {
    expect(moved('GEC-2027-03 une semaine plus tard, le 12 mars')).toBe('2027-03-12T10:00 12:00');
    expect(moved('GEC-2027-03 au 12 mars à 9h, une heure plus tôt')).toBe('2027-03-12T09:00 11:00');
  });

  it.each([
    ['GEC-2027-03 au 12 mars', '2027-03-12T10:00 12:00'],
    ['GEC-2027-03 d’une heure', '2027-03-04T11:00 13:00'],
    ['GEC-2027-03 à 15h', '2027-03-04T15:00 17:00'],
    ['GEC-2027-03 de 10h à 11h30', '2027-03-04T11:30 13:30'],
    ['GEC-2027-03 d’une semaine', '2027-03-11T10:00 12:00'],
    ['GEC-2027-03 le 12 mars de 10h à 12h', '2027-03-12T10:00 12:00'],
  ])('« %s » does what it says alone', (line, expected) => expect(moved(line)).toBe(expected));
});

describe('a day that is said without its month', () => {
  const heldOn = (day: string): Meeting => ({
    ...MEETING,
    start: at(`${day}T10:00`),
    end: at(`${day}T12:00`),
  });

  it.each([
    ['2027-04-01', 'au 8', '2027-04-08'],
    ['2027-05-06', 'au 13', '2027-05-13'],
    ['2027-05-06', 'au jeudi 13', '2027-05-13'],
    ['2027-05-06', 'au 3', '2027-05-03'],
    ['2027-04-28', 'au 5', '2027-05-05'],
    ['2027-04-15', 'au 8', '2027-04-08'],
    ['2028-03-02', 'au 9', '2028-03-09'],
    ['2028-03-02', 'au 6 avril', '2028-04-06'],
    ['2027-03-04', 'au 26 février', '2027-02-26'],
    ['2027-03-04', 'au 19', '2027-03-19'],
    ['2027-02-22', 'au 19', '2027-03-19'],
    ['2027-05-06', 'à demain', '2027-02-21'],
  ])('is of the month of the meeting of %s: « %s » is %s', (held, said, day) =>
    expect(moved(`GEC-2027-03 ${said}`, heldOn(held))).toBe(`${day}T10:00 12:00`),
  );

  it('is refused when its weekday goes with no month near', () =>
    expect(() => moved('GEC-2027-03 au lundi 13', heldOn('2027-05-06'))).toThrow(
      'date.weekdayMismatch',
    ));
});

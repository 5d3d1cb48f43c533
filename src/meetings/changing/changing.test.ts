import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import { parseChange } from './changing.ts';
import { type Shift, shifted } from './shift.ts';

const GEC = makeGroup('GEC', 'Groupe exécutif de coopération');

/** Where it takes the meeting of Thursday 4 March at 10. */
const moved = (shift: Shift): string =>
  shifted(Temporal.ZonedDateTime.from('2027-03-04T10:00[Africa/Bamako]'), shift)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

const read = (rest: string, said = rest): string => {
  const { dated, shift, longer, duration, place, subject, meeting } = parseChange({
    text: said,
    rest,
    group: rest.includes('GEC-2027-03') ? undefined : GEC,
    called: '',
    channelGroup: undefined,
    groups: [GEC],
    now: Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]'),
  });
  const when = dated?.when;
  const told = {
    of: meeting.on?.[0]?.from.toString(),
    at:
      when &&
      `${when.date}${when.time ? ` ${when.time.toString({ smallestUnit: 'minute' })}` : ''}`,
    shift: shift && moved(shift),
    longer: longer && moved(longer),
    duration,
    place,
    subject,
  };
  return Object.entries(told)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
    .join(', ');
};

describe('a sentence that changes a meeting', () => {
  it.each([
    ['GEC-2027-03 au 11 mars à 10h', 'at 2027-03-11 10:00'],
    ['GEC-2027-03 à vendredi 12 à 15h', 'at 2027-03-12 15:00'],
    ['du 4 mars au 11 mars à 10h', 'of 2027-03-04, at 2027-03-11 10:00'],
    ['du 4 mars est au 11', 'of 2027-03-04, at 2027-03-11'],
    ['du jeudi 4 au vendredi 5 mars à 9h', 'of 2027-03-04, at 2027-03-05 09:00'],
    ['du 4 au 11 mars', 'of 2027-03-04, at 2027-03-11'],
    ['du 4 : lieu DUE', 'of 2027-03-04, place DUE'],
    ['du 4 mars durée 1h30', 'of 2027-03-04, duration 90'],
    ['d’avril au 8', 'of 2027-04-01, at 2027-03-08'],
    ['d avril lieu : DUE', 'of 2027-04-01, place DUE'],
    ['de mars 2028 au 9', 'of 2028-03-01, at 2027-03-09'],
    ['du 1er avril au 8', 'of 2027-04-01, at 2027-03-08'],
    ['GEC-2027-03 de jeudi à vendredi', 'shift 2027-03-05 10:00'],
    ['GEC-2027-03 d’une heure', 'shift 2027-03-04 11:00'],
    ['GEC-2027-03 de deux heures', 'shift 2027-03-04 12:00'],
    ['GEC-2027-03 d’une demi-heure', 'shift 2027-03-04 10:30'],
    ['GEC-2027-03 à une semaine plus tard', 'shift 2027-03-11 10:00'],
    ['GEC-2027-03 deux jours plus tôt', 'shift 2027-03-02 10:00'],
    ['GEC-2027-03 de sept jours', 'shift 2027-03-11 10:00'],
    ['GEC-2027-03 de quinze jours', 'shift 2027-03-18 10:00'],
    ['GEC-2027-03 de 3 jours ouvrés', 'shift 2027-03-09 10:00'],
    ['GEC-2027-03 un mois plus tard', 'shift 2027-04-04 10:00'],
    ['GEC-2027-03 de trois quarts d’heure', 'shift 2027-03-04 10:45'],
    ['GEC-2027-03 vingt minutes plus tôt', 'shift 2027-03-04 09:40'],
    ['GEC-2027-03 de 1h30', 'shift 2027-03-04 11:30'],
    ['GEC-2027-03 dune heure', 'shift 2027-03-04 11:00'],
    ['GEC-2027-03 1 semaine', 'shift 2027-03-11 10:00'],
    ['GEC-2027-03 deux jours', 'shift 2027-03-06 10:00'],
    ['GEC-2027-03 30 minutes', 'shift 2027-03-04 10:30'],
    ['GEC-2027-03 lieu : PNUD', 'place PNUD'],
    ['le lieu de GEC-2027-03 : PNUD', 'place PNUD'],
    ['GEC-2027-03 : nouveau lieu PNUD', 'place PNUD'],
    ['GEC-2027-03 durée 3h', 'duration 180'],
    ['GEC-2027-03 objet budget', 'subject budget'],
  ])('« %s » says %s', (line, expected) => expect(read(line)).toBe(expected));

  it('says by the verb which way it moves, and what', () => {
    expect(read('GEC-2027-03 de 2 jours', 'avancer GEC-2027-03 de 2 jours')).toBe(
      'shift 2027-03-02 10:00',
    );
    expect(read('GEC-2027-03 d’une heure', 'prolonger GEC-2027-03 d’une heure')).toBe(
      'longer 2027-03-04 11:00',
    );
  });
});

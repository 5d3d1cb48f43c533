import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../test/support/group.ts';
import { parseChange } from './changing.ts';

const GEC = makeGroup('GEC', 'Groupe exécutif de coopération');

const read = (rest: string, said = rest): string => {
  const { when, shift, longer, duration, place, subject, meeting } = parseChange({
    text: said,
    rest,
    group: rest.includes('GEC-2027-03') ? undefined : GEC,
    channelGroup: undefined,
    groups: [GEC],
    now: Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]'),
  });
  const told = {
    of: meeting.on?.[0]?.from.toString(),
    at:
      when &&
      `${when.date}${when.time ? ` ${when.time.toString({ smallestUnit: 'minute' })}` : ''}`,
    shift: shift?.toString(),
    longer: longer?.toString(),
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
    ['GEC-2027-03 de jeudi à vendredi', 'shift P1D'],
    ['GEC-2027-03 d’une heure', 'shift PT1H'],
    ['GEC-2027-03 de deux heures', 'shift PT2H'],
    ['GEC-2027-03 d’une demi-heure', 'shift PT30M'],
    ['GEC-2027-03 à une semaine plus tard', 'shift P1W'],
    ['GEC-2027-03 deux jours plus tôt', 'shift -P2D'],
    ['GEC-2027-03 lieu : PNUD', 'place PNUD'],
    ['le lieu de GEC-2027-03 : PNUD', 'place PNUD'],
    ['GEC-2027-03 : nouveau lieu PNUD', 'place PNUD'],
    ['GEC-2027-03 durée 3h', 'duration 180'],
    ['GEC-2027-03 objet budget', 'subject budget'],
  ])('« %s » says %s', (line, expected) => expect(read(line)).toBe(expected));

  it('says by the verb which way it moves, and what', () => {
    expect(read('GEC-2027-03 de 2 jours', 'avancer GEC-2027-03 de 2 jours')).toBe('shift -P2D');
    expect(read('GEC-2027-03 d’une heure', 'prolonger GEC-2027-03 d’une heure')).toBe(
      'longer PT1H',
    );
  });
});

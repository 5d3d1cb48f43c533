import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { confirmsFeast } from './holidayRequest.ts';
import { holidaySaid, tellsOfHoliday } from './holidaySaid.ts';

const now = Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]');

describe('a day off that is told', () => {
  it.each([
    ['le 12 mars est férié', '2027-03-12', undefined, undefined],
    ['le 12 mars est chômé', '2027-03-12', undefined, undefined],
    ['vendredi 12 mars sera férié', '2027-03-12', undefined, undefined],
    ['le 12 mars est chômé et férié', '2027-03-12', undefined, undefined],
    ['le 12 mars sera un jour férié, deuil national', '2027-03-12', undefined, 'deuil national'],
    ['le 12 mars est déclaré férié (deuil national)', '2027-03-12', undefined, 'deuil national'],
    ['le 20 mars ce sera la korité', '2027-03-20', 'ramadan', undefined],
    ['la korité est le 20 mars', '2027-03-20', 'ramadan', undefined],
    ['la fête de tabaski est fixée au 17 mai', '2027-05-17', 'tabaski', undefined],
    ['lundi est férié', '2027-02-22', undefined, undefined],
    ['vendredi c’est férié', '2027-02-26', undefined, undefined],
    ['demain c’est férié au Mali', '2027-02-21', undefined, undefined],
    ['demain jour chômé, le gouvernement vient de l’annoncer', '2027-02-21', undefined, undefined],
    ['demain jour chômé, deuil national', '2027-02-21', undefined, 'deuil national'],
    ['la korité c’est le 10', '2027-03-10', 'ramadan', undefined],
    ['korité mardi 9', '2027-03-09', 'ramadan', undefined],
    ['la Tabaski tombe finalement le 18 mai', '2027-05-18', 'tabaski', undefined],
    ['Tabaski est déplacée au 18 mai', '2027-05-18', 'tabaski', undefined],
    ['la fête de Tabaski est reportée au mardi 18 mai', '2027-05-18', 'tabaski', undefined],
    ['la Tabaski sera le 18 mai et non le 17', '2027-05-18', 'tabaski', undefined],
    ['la Tabaski est le 18 mai au lieu du 17 mai', '2027-05-18', 'tabaski', undefined],
    ['finalement, la Tabaski a été avancée au 16 mai', '2027-05-16', 'tabaski', undefined],
    ['férié déplacer Tabaski au 18 mai 2027', '2027-05-18', 'tabaski', undefined],
    ['férié modifier la Tabaski : 18 mai', '2027-05-18', 'tabaski', undefined],
  ])('« %s »', (typed, day, feast, name) => {
    expect(tellsOfHoliday(typed)).toBe(true);
    const said = holidaySaid(typed, now);
    expect([said?.day.toString(), said?.feast, said?.name]).toEqual([day, feast, name]);
  });

  it.each([
    'le 12 mars est férié ?',
    'est-ce que le 17 mai est férié',
    'la réunion du 12 mars est fériée',
    'le GEC du 12 mars tombe un jour férié',
    'la réunion est le 20 mars',
    'le gec sera le 20 mars, jour de la korité',
    'le 20 mars ce sera la réunion du gec',
    'le 12 mars n’est pas férié',
    'c’est quand la korité',
    'lundi est férié ?',
    'la réunion de vendredi, c’est férié',
    'gec mardi 9',
    'demain on travaille',
    'la Tabaski est-elle déplacée au 18 mai ?',
    'si la Tabaski est déplacée au 18 mai, on reporte le GEC',
    'la Tabaski n’est pas déplacée au 18 mai',
    'la Tabaski est peut-être reportée au 18 mai',
    'le GEC de la Tabaski est déplacé au 18 mai',
    'la réunion est déplacée au 18 mai à cause de la Tabaski',
    'la réunion tombe finalement le 18 mai',
    'la Tabaski n’est finalement pas le 18 mai',
    'la Tabaski est déplacée au 18 ou au 19 mai',
    'férié déplacer la réunion au 18 mai',
  ])('« %s » is none', (typed) => expect(tellsOfHoliday(typed)).toBe(false));
});

describe('a feast that is confirmed', () => {
  it.each([
    'confirme la Tabaski le 5 mai 2028',
    'confirmer le Ramadan le 12 février 2028',
    'confirme la Korité le samedi 12 février',
    'confirmons le Maouloud pour le 10 août svp.',
    'confirme la tabaski au 17/05/2027',
    'confirme que la tabaski est le 17',
    'confirme la tabaski le 2027-05-17',
  ])('« %s »', (typed) => expect(confirmsFeast(typed)).toBe(true));

  it.each([
    'confirme la Tabaski le 5 mai 2028 si la lune le permet',
    'confirmer le Ramadan le 12 février 2028 au ministre',
    'confirme la Tabaski le 5 mai 2028 au plus tôt',
    'confirme la Tabaski le 5 mai 2028 à 10h',
    'confirme la Tabaski le 5 mai ou le 6',
    'confirme la Tabaski le 5 mai 2028 sauf avis contraire',
    'confirme la Tabaski le 5 mai 2028 ?',
    'ne confirme pas la Tabaski le 5 mai 2028',
    'confirme la réunion le 5 mai 2028',
  ])('« %s » confirms none', (typed) => expect(confirmsFeast(typed)).toBe(false));
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
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
  ])('« %s » is none', (typed) => expect(tellsOfHoliday(typed)).toBe(false));
});

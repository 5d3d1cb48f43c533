import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parsePastDate } from './past.ts';

const TODAY = Temporal.PlainDate.from('2027-04-01');

describe('the day something was done, told on Thursday 1 April 2027', () => {
  it.each([
    ['fait le 29 mars', '2027-03-29'],
    ['29 mars', '2027-03-29'],
    ['29/03', '2027-03-29'],
    ['lundi 29 mars', '2027-03-29'],
    ['29 mars 2026', '2026-03-29'],
    ['fait hier', '2027-03-31'],
    ['fait avant-hier', '2027-03-30'],
    ["fait aujourd'hui", '2027-04-01'],
    ['1er avril', '2027-04-01'],
    ['2 avril', '2026-04-02'],
    ['31 décembre', '2026-12-31'],
    ['lundi', '2027-03-29'],
    ['jeudi', '2027-04-01'],
    ['jeudi dernier', '2027-03-25'],
    ['lundi dernier', '2027-03-29'],
    ['mardi de la semaine dernière', '2027-03-23'],
    ['il y a 3 jours', '2027-03-29'],
    ['il y a une semaine', '2027-03-25'],
    ['le 29', '2027-03-29'],
    ['dernier jour de mars', '2027-03-31'],
  ])('« %s » is %s', (text, date) => {
    expect(parsePastDate(text, TODAY).toString()).toBe(date);
  });

  it.each([
    ['demain', 'date.future'],
    ['29 mars 2028', 'date.future'],
    ['lundi prochain', 'date.future'],
    ['mardi 29 mars', 'date.weekdayMismatch'],
    ['31 février', 'date.noSuchDate'],
    ['28 ou 29 mars', 'date.several'],
    ['fait', 'date.missing'],
  ])('« %s » is refused: %s', (text, code) => {
    expect(() => parsePastDate(text, TODAY)).toThrow(code);
  });
});

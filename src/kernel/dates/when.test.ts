import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { findWhen, parseWhen } from './when.ts';

const NOW = Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]');

function refusal(text: string, now = NOW): DomainError {
  try {
    parseWhen(text, now);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`« ${text} » was accepted`);
}

describe('a date in a sentence', () => {
  it('a weekday that contradicts the date is refused and both readings are offered', () => {
    expect(refusal('GEC jeudi 12 mars à 10h')).toMatchObject({
      code: 'date.weekdayMismatch',
      params: {
        date: '12 mars 2027',
        said: 'jeudi',
        actual: 'vendredi',
        suggestion1: 'vendredi 12 mars 2027',
        suggestion2: 'jeudi 11 mars 2027',
      },
    });
  });

  it('a reading that is offered is never in the past', () => {
    const { params } = refusal('mercredi 21 février');
    expect(params).toMatchObject({ suggestion2: 'mercredi 24 février 2027' });
  });

  it('a past date is told with its weekday, and its hour when the hour is what is past', () => {
    expect(refusal('hier').params).toEqual({ date: 'vendredi 19 février 2027' });
    expect(refusal('aujourd’hui à 8h05').params).toEqual({
      date: 'samedi 20 février 2027 à 8 h 05',
    });
  });

  it('two dates are both told', () => {
    expect(refusal('le 4 mars ou le 5 mars').params).toEqual({
      first: 'jeudi 4 mars 2027',
      second: 'vendredi 5 mars 2027',
    });
  });

  it('what does not exist is told as it was written', () => {
    expect(refusal('le 31 Février').params).toEqual({ text: '31 Février' });
    expect(refusal('demain à 10 H 75').params).toEqual({ text: '10 H 75' });
  });

  it('the year is assumed only when this year’s day is gone', () => {
    expect(parseWhen('4 mars', NOW).yearAssumed).toBe(false);
    expect(parseWhen('4 février', NOW).yearAssumed).toBe(true);
    expect(parseWhen('4 février 2028', NOW).yearAssumed).toBe(false);
    expect(parseWhen('premier lundi de janvier', NOW).yearAssumed).toBe(true);
  });

  it('the 29th of February waits for a leap year only once this year’s February is gone', () => {
    const inMarch = NOW.add({ months: 1 });
    expect(parseWhen('29 février', inMarch).date.toString()).toBe('2028-02-29');
    expect(refusal('29 février').code).toBe('date.noSuchDate');
    expect(refusal('29 février', inMarch.add({ years: 1 })).code).toBe('date.noSuchDate');
  });

  it('the hour, the end and the last day are apart', () => {
    const when = parseWhen('du 4 au 6 mars de 9h à 17h', NOW);
    expect(when.date.toString()).toBe('2027-03-04');
    expect(when.time?.toString()).toBe('09:00:00');
    expect(when.lastDay?.toString()).toBe('2027-03-06');
    expect(when.end?.toString()).toBe('2027-03-06T17:00:00');
  });

  it('a sentence without a date gives nothing', () => {
    expect(findWhen('GEC à 10h, salle 4', NOW)).toBeUndefined();
    expect(findWhen('bilan de la semaine prochaine', NOW)).toBeUndefined();
    expect(findWhen('échéance 31 mars', NOW)).toBeUndefined();
  });

  it('a wrong date is refused even where a date is optional', () => {
    expect(() => findWhen('GEC jeudi 12 mars', NOW)).toThrow(DomainError);
    expect(() => findWhen('GEC 31 février', NOW)).toThrow(DomainError);
  });
});

describe('what is left of a sentence', () => {
  it.each([
    [
      'réunion du GEC le jeudi 4 mars à 10 h à la salle du PNUD',
      'réunion du GEC à la salle du PNUD',
    ],
    [
      'Planifier le GT Santé mardi prochain à 9h30 au siège de l’UE',
      'Planifier le GT Santé au siège de l’UE',
    ],
    ['GEC jeudi 4 mars à 10h, salle B12, durée 2h', 'GEC, salle B12'],
    ['GEC salle D jeudi 4 mars à 10h', 'GEC salle D'],
    ['GEC en salle l’après-midi du jeudi 4 mars', 'GEC en salle'],
    ['GEC (jeudi 4 mars à 10h, salle B) Ordre du jour', 'GEC (salle B) Ordre du jour'],
    ['Jeudi 4 mars 10h : Budget 2027', 'Budget 2027'],
    ['Réunion demain.', 'Réunion.'],
    ['GEC-2027-03 à partir du 4 mars', 'GEC-2027-03'],
    ['Échange avec Aïssata, demain', 'Échange avec Aïssata'],
    ['lundi 20 personnes', '20 personnes'],
    ['jeudi 4 mars pendant 2h', 'pendant 2h'],
    ['le 4 mars à 10h', ''],
  ])('%s', (text, rest) => {
    expect(parseWhen(text, NOW).rest).toBe(rest);
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findStretch, stretchAtStart } from './stretch.ts';

const today = Temporal.PlainDate.from('2027-02-20');

const said = (stretch: ReturnType<typeof findStretch>): string =>
  stretch ? `${stretch.from} ${stretch.to} ${stretch.rest}`.trim() : '';

describe('a stretch of days', () => {
  it.each([
    ['de mars', '2027-03-01 2027-03-31'],
    ['de mars 2026', '2026-03-01 2026-03-31'],
    ['du mois', '2027-02-01 2027-02-28'],
    ['du mois de mars', '2027-03-01 2027-03-31'],
    ['du mois prochain', '2027-03-01 2027-03-31'],
    ['de janvier', '2028-01-01 2028-01-31'],
    ['de la semaine', '2027-02-15 2027-02-21'],
    ['de cette semaine', '2027-02-15 2027-02-21'],
    ['de la semaine prochaine', '2027-02-22 2027-02-28'],
    ['semaine pro', '2027-02-22 2027-02-28'],
    ['la sem prochaine', '2027-02-22 2027-02-28'],
    ['du 4 mars', '2027-03-04 2027-03-04'],
    ['de jeudi', '2027-02-25 2027-02-25'],
    ['du 1er au 15 mars', '2027-03-01 2027-03-15'],
    ['entre le 5 et le 9 avril', '2027-04-05 2027-04-09'],
    ['entre le 5 et le 6 avril', '2027-04-05 2027-04-06'],
    ['entre le 29 mars et le 2 avril', '2027-03-29 2027-04-02'],
    ['entre lundi et mercredi', '2027-02-22 2027-02-24'],
    ['de 2028', '2028-01-01 2028-12-31'],
    ['demain', '2027-02-21 2027-02-21'],
    ['du GEC de mars en retard', '2027-03-01 2027-03-31 du GEC en retard'],
  ])('ahead: « %s » is %s', (text, expected) => {
    expect(said(findStretch(text, today, 'future'))).toBe(expected);
  });

  it.each([
    ['de mars', '2026-03-01 2026-03-31'],
    ['de février', '2027-02-01 2027-02-28'],
    ['prises en janvier', '2027-01-01 2027-01-31 prises'],
    ['du 4 mars', '2026-03-04 2026-03-04'],
    ['de lundi', '2027-02-15 2027-02-15'],
    ['du mois dernier', '2027-01-01 2027-01-31'],
  ])('behind: « %s » is %s', (text, expected) => {
    expect(said(findStretch(text, today, 'past'))).toBe(expected);
  });

  it.each(['', 'de Fatou Koné', 'de la matrice', 'sur le CREDD', 'GEC-2027-03', 'du GEC'])(
    'is not in « %s »',
    (text) => expect(findStretch(text, today, 'future')).toBeUndefined(),
  );

  it('is looked for at the start alone where a sentence goes on', () => {
    expect(said(stretchAtStart('du 4 au 11 mars', today, 'future'))).toBe('2027-03-04 2027-03-11');
    expect(stretchAtStart('pour le deuil du 4 mars', today, 'future')).toBeUndefined();
  });
});

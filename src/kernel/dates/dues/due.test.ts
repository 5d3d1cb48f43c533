import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findDue, parseDue } from './due.ts';

const NOW = Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]');

describe('a due date', () => {
  it('the last one of the sentence is taken, and the dates before it are left alone', () => {
    const due = findDue('Transmettre la matrice du 4 mars @Aïssata Diarra échéance 31 mars', NOW);
    expect(due?.date.toString()).toBe('2027-03-31');
    expect(due?.rest).toBe('Transmettre la matrice du 4 mars @Aïssata Diarra');
  });

  it.each([
    ['Envoyer la note d’ici vendredi à tous', 'Envoyer la note à tous', '2027-02-26'],
    ['Envoyer la note (échéance : fin mars)', 'Envoyer la note', '2027-03-31'],
    ['Envoyer la note, échéance : 2e quinzaine d’avril', 'Envoyer la note', '2027-04-30'],
    ['Envoyer la note d’ici la première quinzaine de mars', 'Envoyer la note', '2027-03-15'],
    ['Envoyer la note sous 10 jours.', 'Envoyer la note.', '2027-03-02'],
    ['Envoyer la note, au plus tard le 15 mars', 'Envoyer la note', '2027-03-15'],
    ['Envoyer la note avant le 15 mars à 12h', 'Envoyer la note', '2027-03-15'],
  ])('%s', (text, rest, date) => {
    const due = findDue(text, NOW);
    expect(due?.rest).toBe(rest);
    expect(due?.date.toString()).toBe(date);
  });

  it('keeps its hour when one is told', () => {
    expect(findDue('avant vendredi 18h', NOW)?.time?.toString()).toBe('18:00:00');
    expect(findDue('avant vendredi', NOW)?.time).toBeUndefined();
  });

  it('« pour » may also introduce a meeting', () => {
    expect(findDue('pour le 15 mars', NOW)?.certain).toBe(false);
    expect(findDue('avant le 15 mars', NOW)?.certain).toBe(true);
  });

  it.each([
    'Transmettre la matrice du 4 mars',
    'réunion jeudi 4 mars à 10h',
    'du 4 mars jusqu’au 6 mars',
    'le rapport de fin d’année',
    'Prolonger le délai de 10 jours',
    'une semaine avant le 4 mars',
    'pas avant le 15 mars',
    'le rapport de la 2e quinzaine de mars',
    'échéance de la revue de la première quinzaine',
    'avant la 2e quinzaine de mars',
  ])('there is none in « %s »', (text) => {
    expect(findDue(text, NOW)).toBeUndefined();
  });

  it.each([
    ['31 mars', '2027-03-31'],
    ['le 31 mars', '2027-03-31'],
    ['fin mars', '2027-03-31'],
    ['d’ici vendredi', '2027-02-26'],
    ['vendredi', '2027-02-26'],
    ['10 jours', '2027-03-02'],
    ['dans deux semaines', '2027-03-06'],
    ['31/03/2027', '2027-03-31'],
  ])('« %s » is one where one is expected', (text, date) => {
    expect(parseDue(text, NOW).date.toString()).toBe(date);
  });

  it('is asked for when the phrase has none', () => {
    expect(() => parseDue('bientôt', NOW)).toThrow('date.missing');
  });

  it('a meeting told beside it keeps its own date', () => {
    const due = findDue('réunion jeudi 4 mars à 10h, confirmer avant le 1er mars', NOW);
    expect(due?.date.toString()).toBe('2027-03-01');
    expect(due?.rest).toBe('réunion jeudi 4 mars à 10h, confirmer');
  });
});

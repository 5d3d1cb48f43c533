import { describe, expect, it } from 'vitest';
import { findDuration, findLength, parseDuration } from './duration.ts';

describe('a duration', () => {
  it.each([
    ['2h', 'PT2H'],
    ['2 h', 'PT2H'],
    ['1 h 30', 'PT1H30M'],
    ['1h30', 'PT1H30M'],
    ['1h30min', 'PT1H30M'],
    ['1,5 h', 'PT1H30M'],
    ['90 min', 'PT1H30M'],
    ['90 mn', 'PT1H30M'],
    ['45 minutes', 'PT45M'],
    ['quarante-cinq minutes', 'PT45M'],
    ['2 heures 30 minutes', 'PT2H30M'],
    ['deux heures', 'PT2H'],
    ['une heure', 'PT1H'],
    ['une heure et demie', 'PT1H30M'],
    ['une heure et quart', 'PT1H15M'],
    ['deux heures trente', 'PT2H30M'],
    ['une demi-heure', 'PT30M'],
    ['1/4 h', 'PT15M'],
    ['1/4 d’heure', 'PT15M'],
    ['3/4 h', 'PT45M'],
    ['une demi heure', 'PT30M'],
    ['un quart d’heure', 'PT15M'],
    ["trois quarts d'heure", 'PT45M'],
    ['durée 2h', 'PT2H'],
    ['durée : 2 h 30', 'PT2H30M'],
    ['pendant 1h30', 'PT1H30M'],
    ['2 jours', 'P2D'],
  ])('« %s » is %s', (text, duration) => {
    expect(parseDuration(text)?.toString()).toBe(duration);
  });

  it.each(['', 'bonjour', '10', '0 min', '1h75', 'salle 2', '2h de réunion', '10h-12h'])(
    '« %s » is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it.each([
    ['Budget 2027 (15 min)', 'PT15M', 'Budget 2027'],
    ['Budget 2027 (1h30)', 'PT1H30M', 'Budget 2027'],
    ['Budget 2027, durée 2h', 'PT2H', 'Budget 2027'],
    ['Bilan pendant 1h30 au PNUD', 'PT1H30M', 'Bilan au PNUD'],
    ['Divers 10 minutes', 'PT10M', 'Divers'],
    ['Point d’une durée de 20 min : Divers', 'PT20M', 'Point : Divers'],
  ])('is found in « %s »', (text, duration, rest) => {
    const found = findDuration(text);
    expect(found?.duration.toString()).toBe(duration);
    expect(found?.rest).toBe(rest);
  });

  it.each(['Réunion à 10 h 30 min', 'Réunion de 10h à 12h', 'Salle 15', 'Budget 2027'])(
    'none is found in « %s »',
    (text) => {
      expect(findDuration(text)).toBeUndefined();
    },
  );
});

describe('a length where no hour is asked for', () => {
  it.each([
    ['jeudi 8 avril, 3h', 'PT3H', 'jeudi 8 avril'],
    ['du 5 au 9 avril de 1h30', 'PT1H30M', 'du 5 au 9 avril'],
    ['mardi, durée 8h', 'PT8H', 'mardi'],
    ['mardi à 10h, 2h', 'PT2H', 'mardi à 10h'],
    ['mardi de 9h à 12h, 2h', 'PT2H', 'mardi de 9h à 12h'],
  ])('« %s » says %s', (text, duration, rest) => {
    const found = findLength(text);
    expect([found?.duration.toString(), found?.rest]).toEqual([duration, rest]);
  });

  it.each(['mardi à 10h', 'mardi de 9h à 12h', 'semaine du 15 mars'])('« %s » says none', (text) =>
    expect(findLength(text)).toBeUndefined(),
  );
});

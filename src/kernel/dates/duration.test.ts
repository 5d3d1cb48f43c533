import { describe, expect, it } from 'vitest';
import { findDuration, parseDuration } from './duration.ts';

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

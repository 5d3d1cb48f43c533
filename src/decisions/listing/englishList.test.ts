import { describe, expect, it } from 'vitest';
import { listInFrench } from './englishList.ts';

describe('a list asked for in English', () => {
  it.each([
    ['overdue decisions', 'en retard'],
    ['Open decisions of the GEC', 'ouvertes GEC'],
    ['show me the closed decisions of the GEC since march', 'closes GEC since mars'],
    ['decisions of the GEC', 'GEC'],
    ['decisions that are late', 'en retard'],
    ['actions for @Camille Rousseau', 'de @Camille Rousseau'],
    ['list all recommendations', 'toutes recommandations'],
    ['decisions taken in March', 'en mars'],
    ['decisions taken since March 1', 'depuis mars 1'],
    ['what is overdue?', 'en retard'],
    ['what did we decide?', ''],
    ['who has to do what', ''],
  ])('« %s » is « %s »', (typed, french) => expect(listInFrench(typed)).toBe(french));

  it.each([
    'décisions',
    'decisions',
    'actions',
    'décisions du GEC',
    'actions en retard',
    'decisions gec matrice',
    'what is the agenda',
    'open the door',
    'what did we do',
  ])('« %s » is none', (typed) => expect(listInFrench(typed)).toBeUndefined());
});

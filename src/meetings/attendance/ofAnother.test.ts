import { describe, expect, it } from 'vitest';
import { answerOfAnother } from './ofAnother.ts';

describe('that somebody else comes to a meeting, or does not', () => {
  it.each([
    ['moussa ne viendra pas au gec', 'moussa'],
    ['Mme Rousseau sera absente le 18', 'Mme Rousseau'],
    ['Hélène Rakotomalala est excusée pour le gec', 'Hélène Rakotomalala'],
    ['Le PNUD ne pourra pas venir au GEC', 'Le PNUD'],
    ['la Banque mondiale est absente au GEC', 'la Banque mondiale'],
    ['le PNUD ne pourra participer au GEC', 'le PNUD'],
    ['M. Diallo s’excuse pour la réunion du GEC', 'M. Diallo'],
    ['Fatou Koné participera au GEC-2027-03', 'Fatou Koné'],
  ])('« %s » is said of %s', (typed, who) => expect(answerOfAnother(typed)).toBe(who));

  it.each([
    'je ne viendrai pas au gec',
    'je serai absente le 18',
    'excusé pour le gec',
    'qui sera absent le 18 ?',
    'Moussa sera-t-il présent au gec ?',
    'personne ne viendra au gec',
    'la réunion est absente du calendrier du gec',
    'la matrice sera prête le 18',
    'Moussa est là',
    'on ne viendra pas au gec',
    'elle sera absente le 18',
  ])('« %s » is not', (typed) => expect(answerOfAnother(typed)).toBeUndefined());
});

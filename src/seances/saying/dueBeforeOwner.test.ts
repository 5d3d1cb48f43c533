import { describe, expect, it } from 'vitest';
import { dueBeforeOwner } from './dueBeforeOwner.ts';

describe('a bare day before the owners of what is to be done', () => {
  it.each([
    ['relancer l’AFD 15/04 @UNICEF', 'relancer l’AFD échéance 15/04 @UNICEF'],
    ['relancer l’AFD 15/04/2027 @UNICEF', 'relancer l’AFD échéance 15/04/2027 @UNICEF'],
    ['relire 1er avril @Fatou Koné', 'relire échéance 1er avril @Fatou Koné'],
  ])('is the day by which « %s » is due', (said, read) => expect(dueBeforeOwner(said)).toBe(read));

  it.each([
    'préparer la réunion du 15/04 @UNICEF',
    'relancer l’AFD avant le 15/04 @UNICEF',
    'relancer l’AFD échéance 15/04 @UNICEF',
    'préparer les réunions du 12 et 15 avril @UNICEF',
    'préparer l’atelier 15/04',
    'réviser 12 fiches @UNICEF',
  ])('« %s » says another', (said) => expect(dueBeforeOwner(said)).toBe(said));
});

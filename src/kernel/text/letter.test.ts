import { describe, expect, it } from 'vitest';
import { readLetter } from './letter.ts';

describe('a letter', () => {
  it('is read without its salutation, its preamble and its closing', () => {
    expect(
      readLetter([
        'Madame, Monsieur,',
        'J’ai l’honneur de vous inviter à la réunion du GT Eau qui se tiendra le jeudi 25 mars à 10h',
        'dans la salle de l’AFD.',
        'L’ordre du jour portera sur la revue du budget.',
        'Veuillez agréer, Madame, Monsieur, l’expression de mes salutations distinguées.',
        'Moussa Diarra',
      ]),
    ).toEqual({
      formal: true,
      sentences: [
        'la réunion du GT Eau se tiendra le jeudi 25 mars à 10h dans la salle de l’AFD',
        'objet : revue du budget',
      ],
    });
  });

  it('keeps the points of its agenda behind their label', () => {
    expect(
      readLetter([
        'Chers collègues,',
        'Le GEC aura lieu jeudi.',
        'Ordre du jour :',
        '1. Budget',
        '2. Matrice',
      ])?.sentences,
    ).toEqual(['Le GEC aura lieu jeudi', 'Ordre du jour : Budget ; Matrice']);
  });

  it('is cut at its full stops, and not after « M. »', () => {
    expect(
      readLetter(['Chers tous, je recevrai M. Traoré. Merci de venir. Cordialement, Awa'])
        ?.sentences,
    ).toEqual(['je recevrai M. Traoré', 'Merci de venir']);
  });

  it.each([
    'planifie le gec jeudi à 10h',
    'Bonjour, planifie le gec jeudi à 10h',
    'cher griot, planifie le gec',
    'Madame Diarra est absente',
    'la cherté de la vie',
  ])('« %s » is none', (line) => {
    expect(readLetter([line])).toBeUndefined();
  });
});

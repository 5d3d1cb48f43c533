import { describe, expect, it } from 'vitest';
import { answerIn } from './answerSentence.ts';

describe('an answer told in a sentence', () => {
  it.each([
    'je ne viendrai pas au GEC',
    'je viens pas au GEC',
    'je participe pas GEC-2027-03',
    'Je ne pourrai malheureusement pas être présent à GEC-2027-03.',
    'je ne peux pas venir',
    'je ne serai pas là',
    'je serai pas là',
    'je ne serai pas disponible jeudi',
    'Je n’assisterai pas à la réunion',
    'j’y serai pas',
    'je serai absent à GEC-2027-03, Fatou Koné me remplace',
    'Désolée, je serai absente au GEC',
    'je suis empêché',
    'je serai en mission',
    'je m’excuse pour GEC-2027-03',
    'je vous prie de m’excuser pour le GEC',
    'excuser mon absence au GEC',
    'noter mon absence à GEC-2027-03',
    'nous ne pourrons pas participer au GEC',
    'pas disponible GEC-2027-03',
    'non GEC-2027-03',
    'Fatou Koné me remplace au GEC',
    'Mme Fatou Koné me représentera à GEC-2027-03',
    'c’est Fatou Koné qui me remplacera',
    'Fatou Koné viendra à ma place au GEC',
    'impossible pour moi',
  ])('« %s » declines', (sentence) => expect(answerIn(sentence)).toBe('declined'));

  it.each([
    'je viens au GEC',
    'je viendrai',
    'je serai là',
    'je serai bien présente au GEC',
    'j’y serai',
    'j’y vais',
    'je participerai au GEC',
    'je serai là mais en retard',
    'je confirme ma présence au GEC',
    'confirmer ma participation à GEC-2027-03',
    'je vous confirme que je serai présent',
    'nous serons présents au GEC',
    'je compte venir',
    'vous pouvez compter sur moi',
    'oui pour GEC-2027-03',
    'ok pour GEC-2027-03',
    'Oui, je serai là',
  ])('« %s » accepts', (sentence) => expect(answerIn(sentence)).toBe('accepted'));

  it.each([
    'je ne sais pas encore pour GEC-2027-03',
    'je ne suis pas sûr de pouvoir venir',
    'je viendrai peut-être',
    'je serai là, sous réserve de confirmation',
    'je vais essayer de venir',
  ])('« %s » leaves it open', (sentence) => expect(answerIn(sentence)).toBe('tentative'));

  it.each([
    'je ne suis pas d’accord',
    'je ne sais pas',
    'je ne comprends pas',
    'je ne peux pas ouvrir le fichier',
    'je voudrais planifier une réunion du GEC',
    'je propose d’ajouter un point à l’ordre du jour',
    'décision GEC Fatou Koné me remplace au comité',
    'odj ajouter GEC Fatou Koné me représente',
    'GEC-2027-03',
    'oui',
    'non',
    'on se réunit jeudi à 10h pour le GEC',
    'qui vient au GEC ?',
    'nous sommes le 20 février',
  ])('« %s » answers nothing', (sentence) => expect(answerIn(sentence)).toBeUndefined());
});

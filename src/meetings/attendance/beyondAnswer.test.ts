import { describe, expect, it } from 'vitest';
import { saysMore } from './beyondAnswer.ts';
import { companyNamed } from './company.ts';
import { standInNamed } from './standIn.ts';

const of = (comes: boolean) => (text: string) => {
  const rest = text.replace(/(?<!\p{L})(?:gec(?:-2027-03)?)(?: du 11)?(?!\p{L})/giu, '');
  const standIn = standInNamed(text);
  const people = standIn === undefined ? companyNamed(rest) : [standIn];
  return saysMore({ text, rest, people, comes });
};

describe('who says that he does not come', () => {
  it.each([
    'je ne viendrai pas au GEC, je suis en mission à Gao',
    'excusé GEC-2027-03',
    'excusé GEC du 11 : mission à Kayes',
    'absente le 11',
    'absente au gec du 11, désolée',
    'je ne pourrai pas être des vôtres au GEC du 11 pour raisons de santé',
    'Désolée, je serai absente au GEC, merci de m’excuser',
    'excusé gec-2027-03 remplacé par Fatou Koné',
    'je ne viens pas au gec du 11, Fatou Koné me remplacera',
    'je ne viens pas au gec du 11 mais Fatou Koné me remplacera',
    'mon suppléant me remplacera au gec du 11',
    'je ne serai pas là demain matin',
    'malheureusement je suis empêché le 11 à cause d’une réunion au ministère',
    'je suis en congé le 11',
    'finalement si, je ne viens pas',
    'I will not be able to attend the GEC of March 11, sorry',
  ])('« %s » says nothing else', (line) => expect(of(false)(line)).toBe(false));

  it.each([
    'je suis excusée du comité de lecture du 11',
    'absente à la réunion de programme du 11',
    'indisponible le 11 pour la bilatérale',
    'pas dispo pour le cocktail après le gec du 11',
    'je ne viens pas en voiture le 11',
    'je ne pourrai pas venir au gec avant 10h30',
    'merci de m’excuser pour mon retard au gec du 11',
    'excusé, je serai en retard le 11',
    'absent le 11 au matin, présent l’après-midi',
    'absent le 11 ? qui donc ?',
    'absente ! c’est ce que dit la liste du gec du 11 mais je viens',
    'excusé GEC-2027-03 ? pas encore décidé',
    'mon suppléant me remplacera au gec du 11 si je suis à Gao',
    'je ne viendrai pas au GEC, je suis en mission le matin mais présent ensuite',
  ])('« %s » says more', (line) => expect(of(false)(line)).toBe(true));
});

describe('who says that he comes', () => {
  it.each([
    'je viens au GEC',
    'je serai présente au gec du 11 mars, merci',
    'oui je serai là le 11',
    'en fait si, je viens',
    'je viens avec Fatou Koné au GEC',
    'avec plaisir, je serai des vôtres le 11',
    'je serai là mais en retard',
    'j’aurai 15 min de retard au GEC',
    'je participerai en visio au gec du 11',
    'je vous confirme ma présence au GEC du 11, s’il vous plaît notez-la',
    'I will attend the GEC meeting',
  ])('« %s » says nothing else', (line) => expect(of(true)(line)).toBe(false));

  it.each([
    'je serai présente au dîner du 11',
    'je serai là le 11 mais pas pour le gec',
    'je viens, mais pas le 11',
    'présente le 11 ?',
    'présente ou pas au gec du 11 je ne sais pas encore',
    'présent GEC-2027-03 ? non',
    'je viens au gec si mon vol arrive',
    'je serai là s’il n’est pas reporté',
  ])('« %s » says more', (line) => expect(of(true)(line)).toBe(true));
});

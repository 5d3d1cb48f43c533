import { describe, expect, it } from 'vitest';
import { toldOfMinutes } from './told.ts';

describe('what is said of a compte rendu', () => {
  it.each([
    [
      'dans le compte rendu du GEC, il faut lire Ségou au lieu de Segou',
      'il faut lire Ségou au lieu de Segou',
    ],
    ['CR du GEC : remplacer Segou par Ségou', 'remplacer Segou par Ségou'],
    ['cr GEC-2027-03 : « 30 avril » → « 15 mai »', '« 30 avril » → « 15 mai »'],
    ['remplacer Segou par Ségou dans le CR', 'remplacer Segou par Ségou'],
    ['Lire Ségou et non Segou dans le PV du GEC.', 'Lire Ségou et non Segou'],
    ['supprimer la dernière phrase du compte rendu', 'supprimer la dernière phrase'],
    ['ajouter au CR du GEC : la BAD a rappelé l’échéance', 'ajouter : la BAD a rappelé l’échéance'],
    ['Bonjour, dans le CR, ajouter que la BAD était là', 'ajouter que la BAD était là'],
  ])('is a change: « %s »', (line, text) =>
    expect(toldOfMinutes(line)).toEqual({ kind: 'change', text }),
  );

  it.each([
    'il manque l’intervention de la BAD dans le CR',
    'dans le compte rendu du GEC, il manque notre intervention',
  ])('tells of something that lacks: « %s »', (line) =>
    expect(toldOfMinutes(line)).toEqual({ kind: 'lacking' }),
  );

  it.each([
    'rien à signaler sur le CR',
    'cr GEC-2027-03 pas d’observation',
    'je valide le compte rendu du GEC',
    'Aucune remarque sur le projet de compte rendu.',
    'CR du GEC : RAS',
  ])('is nothing to say: « %s »', (line) =>
    expect(toldOfMinutes(line)).toEqual({ kind: 'agreed' }),
  );

  it.each([
    'cr GEC-2027-03',
    'cr du 4 mars',
    'cr amender GEC-2027-03 point 2 : « 30 avril » → « 15 mai »',
    'cr refuser GEC-2027-03 2 : rien à signaler',
    'dans le compte rendu du GEC, il est dit que la BAD remplace la GIZ',
    'faut-il remplacer Segou par Ségou dans le CR ?',
    'je ne valide pas le compte rendu du GEC',
    'je valide l’ordre du jour du GEC',
    'le CR du GEC, on l’attend toujours',
    'remplacer Martin Keller par Fatou Koné au GEC',
    'décision : relire le compte rendu',
    'envoie le CR du GEC',
    'le CR dit que le PNUD transmet la note, c’est la GIZ',
  ])('is none of it: « %s »', (line) => expect(toldOfMinutes(line)).toBeUndefined());
});

import { describe, expect, it } from 'vitest';
import { demoDirectory } from '../../../test/decisions/demo.ts';
import { clausesOf } from './severalClauses.ts';

describe('a sentence that charges several people, each with something', () => {
  it.each([
    [
      'relire la note, publier le plan et le PNUD envoie la matrice avant le 31 mars, la GIZ relance le ministère',
      [
        'relire la note, publier le plan',
        'le PNUD envoie la matrice avant le 31 mars',
        'la GIZ relance le ministère',
      ],
    ],
    [
      'le pnud transmet la matrice avant vendredi et l afd relit',
      ['le pnud transmet la matrice avant vendredi', 'l afd relit'],
    ],
    [
      'Le PNUD publiera la note puis l’AFD et la GIZ transmettront le plan',
      ['Le PNUD publiera la note', 'l’AFD et la GIZ transmettront le plan'],
    ],
    ['AFD : relire ; GIZ : publier', ['AFD : relire', 'GIZ : publier']],
    [
      '1) publier la note 2) relire la matrice @GIZ 20 avril',
      ['publier la note', 'relire la matrice @GIZ 20 avril'],
    ],
    ['1. publier la note ; 2. relire ; 3. diffuser', ['publier la note', 'relire', 'diffuser']],
    ['publier la note ; relire la matrice @GIZ', ['publier la note', 'relire la matrice @GIZ']],
    [
      'Publier le plan ; transmettre la matrice ; et relancer la BAD.',
      ['Publier le plan', 'transmettre la matrice', 'relancer la BAD.'],
    ],
  ])('« %s » is several', (sentence, clauses) => {
    expect(clausesOf(sentence, demoDirectory)).toEqual(clauses);
  });

  it.each([
    'le PNUD transmet la matrice et relance le ministère',
    'l’AFD et la GIZ transmettront la note',
    'l’AFD, la GIZ et le PNUD prépareront la note',
    'publier la note, l’AFD et la GIZ en copie',
    'le PNUD envoie la matrice à l’AFD, la GIZ et l’UE',
    'le PNUD publie la note que l’AFD relit et la GIZ valide',
    'si l’UE accepte, le PNUD envoie la matrice',
    'publier la note, le PNUD, 31 mars',
    'inviter le PNUD et l’AFD',
    '1) publier la note',
    'publier 1) la note 2) le plan',
    '1) publier la note en 2) 30 exemplaires',
    'texte : 1) publier la note 2) relire',
    'publier la liste, la matrice et le plan',
    'publier la note avec l’AFD, la GIZ et le PNUD',
    'rappeler que l’UE préside et le PNUD prépare la revue',
    'publier la note ; le plan suivra',
    'publier la note ; la matrice ; le plan',
    'publier la note ; atelier en avril',
    'publier la note ;',
    'publier : relire d’abord, puis envoyer',
    'texte : l’AFD relit et le PNUD publie',
  ])('« %s » is one', (sentence) => {
    expect(clausesOf(sentence, demoDirectory)).toEqual([sentence]);
  });
});

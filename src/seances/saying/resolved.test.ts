import { describe, expect, it } from 'vitest';
import { readResolved } from './resolved.ts';
import { isStatement } from './statement.ts';

const read = (typed: string) => {
  const resolved = readResolved(typed, { code: 'GEC' });
  return resolved && [resolved.kind, resolved.rest];
};

describe('a sentence of a séance', () => {
  it.each([
    ['le GEC décide de publier la note', 'de publier la note'],
    ['Le GEC a décidé de publier la note', 'de publier la note'],
    ['GEC décide de publier la note', 'de publier la note'],
    ['le GEC décide de ne pas fermer le fonds', 'de ne pas fermer le fonds'],
    ['les membres conviennent de se réunir', 'de se réunir'],
    ['les membres du GEC sont convenus de se réunir', 'de se réunir'],
    ['les participants ont décidé que la BM présente', 'que la BM présente'],
    ['il est décidé que le PNUD partage la matrice', 'que le PNUD partage la matrice'],
    ['il a été convenu d’attendre', 'd’attendre'],
    ['on décide de reporter le point 3', 'de reporter le point 3'],
    ['nous décidons donc de publier', 'de publier'],
    ['la réunion décide de créer un comité', 'de créer un comité'],
  ])('« %s » decides', (typed, rest) => expect(read(typed)).toEqual(['decision', rest]));

  it.each([
    ['le GEC recommande au PNUD de partager la note', 'recommendation'],
    ['les membres recommandent que la BM présente', 'recommendation'],
    ['le GEC demande au PNUD de partager la note', 'decision'],
  ])('« %s » is kept whole', (typed, kind) => expect(read(typed)).toEqual([kind, typed]));

  it.each([
    'qui décide de la date ?',
    'le GEC décide de publier la note ?',
    'le GEC n’a rien décidé',
    'le GEC ne décide pas de fermer le fonds',
    'le GEC n’a pas décidé de fermer le fonds',
    'le GEC décidera de la date en avril',
    'le GEC décide si la note est publiée',
    'si le GEC décide de publier',
    'le PNUD a décidé de financer la revue',
    'le GT santé décide de se réunir',
    'le PNUD demande que le GEC décide de publier',
    'il convient de relancer la BM',
    'il n’est pas décidé de publier',
    'il sera décidé de publier',
    'le GEC a décidé de publier la note l’an dernier',
    'le GEC demande quand la note sera publiée',
    'le GEC demande de reporter la réunion',
    'la décision de publier est prise',
    'on attend',
  ])('« %s » resolves nothing', (typed) => expect(read(typed)).toBeUndefined());

  it.each([
    'les membres saluent la qualité du rapport',
    'la BM présente le compte rendu de mission',
    'le PNUD rappelle la date',
    'l’UE a demandé une note',
    'le PNUD a décidé de financer la revue',
    'les participants prennent acte',
    'la directrice adjointe de la BM insiste sur les délais',
  ])('« %s » tells what somebody does', (typed) => expect(isStatement(typed)).toBe(true));

  it.each([
    'les membres du GEC',
    'la liste des décisions',
    'les décisions en retard',
    'le PNUD est présent',
    'le compte rendu',
    'la note',
    'présente la revue',
    'le PNUD rappelle-t-il la date ?',
    'la D-2027-001 demande une suite',
    'odj ajouter GEC-2027-03 La BM présente',
    'les documents que le PNUD partage',
    'rappelle la date aux membres',
  ])('« %s » does not', (typed) => expect(isStatement(typed)).toBe(false));
});

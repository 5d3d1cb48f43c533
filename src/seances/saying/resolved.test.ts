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
    ['on décide que le PNUD transmette à l’UE la note', 'que le PNUD transmette à l’UE la note'],
    ['on décide que la note sera publiée', 'que la note sera publiée'],
    ['on convient que la BM soit invitée', 'que la BM soit invitée'],
    ['on convient que le PNUD est chargé de relire', 'que le PNUD est chargé de relire'],
    ['on décide de le publier selon le calendrier', 'de le publier selon le calendrier'],
    ['on décide de publier la note en avril', 'de publier la note en avril'],
    ['le GEC décide d’en saisir la Troïka', 'd’en saisir la Troïka'],
  ])('« %s » decides', (typed, rest) => expect(read(typed)).toEqual(['decision', rest]));

  it.each([
    ['le GEC recommande au PNUD de partager la note', 'recommendation'],
    ['les membres recommandent que la BM présente', 'recommendation'],
    ['le GEC demande au PNUD de partager la note', 'decision'],
    ['le GEC demande à l’UE de dire si la note est prête', 'decision'],
    ['les membres demandent à la BM qu’elle présente la revue', 'decision'],
    ['on recommande de relire la note', 'recommendation'],
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
    'on décide de quoi',
    'on a décidé de quoi pour la note',
    'la séance décide de rien',
    'le comité décide de tout au Mali',
    'on décide de la date la prochaine fois',
    'on décide de notre avenir',
    'le GEC décide d’une pause',
    'le GEC décide de faire une pause',
    'on décide de faire quoi',
    'nous convenons que non',
    'on convient que la réunion a été utile',
    'on convient que la note manque de clarté',
    'les membres conviennent qu’il est trop tôt pour décider',
    'on demande à l’UE si la note est prête',
    'on demande à l’UE si elle a décidé de publier',
    'les partenaires demandent au PNUD pourquoi la note est en retard',
    'les membres demandent que faire de la note',
    'la réunion demande à être reportée',
    'la réunion a demandé de la patience',
    'le groupe a décidé d’attendre, selon la GIZ',
    'le groupe a décidé d’attendre, paraît-il',
    'les PTF ont décidé de suspendre l’appui en janvier dernier',
    'les PTF ont décidé hier de suspendre l’appui',
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

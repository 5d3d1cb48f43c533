import { describe, expect, it } from 'vitest';
import { comesBack, mayComeBack } from './comesBack.ts';

describe('what comes back', () => {
  it.each([
    'tous les 2emes mardi du mois à 15h jusqu a decembre',
    'tous les mois le jeudi',
    'ts les jeudis à 10h',
    'chaque jeudi',
    'chaque 2e mardi',
    'un mardi sur deux',
    'une fois par mois',
    '1 fois / mois',
    '2x par semaine',
    'mensuel le jeudi à 10h',
    'réunion hebdo jeudi à 10h',
    'toutes les deux semaines',
    'le 1er et le 3e jeudi à 10h',
    '2ème et 4ème mardis',
    'les jeudis à 10h',
    'tous les 15 jours',
    'chaque trimestre',
    'le 15 de chaque mois',
    'every Thursday at 10',
    'ts les 15j le jeudi à 10h',
    'mensuelle le premier jeudi 10h',
  ])('is heard in « %s »', (text) => {
    expect(comesBack(text)).toBe(true);
  });

  it.each([
    'jeudi 4 mars à 10h',
    'tous les membres, jeudi 4 mars à 10h',
    'réunion mensuelle jeudi 4 mars à 10h',
    'réunion hebdomadaire demain à 10h',
    'jeudi 4 mars à 10h pour chaque organisation',
    'jeudi 4 mars à 10h, objet : suivi de tous les mois',
    'jeudi 4 mars « bilan de chaque trimestre »',
    'le 1er et le 3e jeudi de mars',
    'jeudi 4 mars à 10h pour la revue trimestrielle',
    'le premier jeudi d’avril à 10h',
  ])('is not in « %s »', (text) => {
    expect(comesBack(text)).toBe(false);
  });

  it('may be meant by « le dernier vendredi du mois », not by that of a month that is told', () => {
    expect(mayComeBack('le dernier vendredi du mois à 15h')).toBe(true);
    expect(mayComeBack('le dernier vendredi du mois prochain à 15h')).toBe(false);
    expect(mayComeBack('le dernier vendredi du mois de mars à 15h')).toBe(false);
  });
});

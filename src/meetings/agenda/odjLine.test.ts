import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import { readOdjLine } from './odjLine.ts';
import { isOdjSentence } from './odjSentence.ts';

const groups = [
  makeGroup('GEC', 'Groupe exécutif de coopération'),
  makeGroup('GT-SANTE', 'Groupe thématique Santé', 'santé', 'GT santé'),
];

const lineOf = (rest: string) => ({
  text: rest,
  rest,
  group: undefined,
  called: '',
  channelGroup: undefined,
  groups,
  now: Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]'),
});

const read = (rest: string): string => {
  const { meeting, wish } = readOdjLine(lineOf(rest));
  const where = [meeting.code ?? meeting.group?.code ?? '-', meeting.on?.[0]?.from].filter(Boolean);
  const { kind, ...said } = wish;
  return [where.join(' '), kind, ...Object.values(said).map((one) => JSON.stringify(one))].join(
    ' ',
  );
};

describe('a line about the ordre du jour', () => {
  it.each([
    ['GEC-2027-03', 'GEC-2027-03 show'],
    ['de GEC-2027-03', 'GEC-2027-03 show'],
    ['de la réunion GEC-2027-03', 'GEC-2027-03 show'],
    ['du GEC ?', 'GEC show'],
    ['du prochain GEC', 'GEC show'],
    ['du GEC du 4 mars', 'GEC 2027-03-04 show'],
    ['GEC-2027-03 odj', 'GEC-2027-03 show'],
    ['ajouter GEC-2027-03 Budget (15 min)', 'GEC-2027-03 add ["Budget (15 min)"]'],
    ['gec ajouter Budget', 'GEC add ["Budget"]'],
    ['ajouter GEC Mars 2027 : bilan', 'GEC add ["Mars 2027 : bilan"]'],
    ['ajoute à l’odj du GEC : Divers', 'GEC add ["Divers"]'],
    [
      'ajoute à l’odj de GEC-2027-03 le point Calendrier des revues',
      'GEC-2027-03 add ["Calendrier des revues"]',
    ],
    ['ajouter à l’ordre du jour de GEC-2027-03 : Mission', 'GEC-2027-03 add ["Mission"]'],
    ['ajoute un point à l’ordre du jour du GEC : Climat, 10 min', 'GEC add ["Climat, 10 min"]'],
    ['ajoute le point GT santé à l’odj du GEC', 'GEC add ["GT santé"]'],
    ['ajouter un point « CRMT » à l’ordre du jour du prochain GEC', 'GEC add ["CRMT"]'],
    [
      'propose d’ajouter à l’odj du GEC un point sur la sécurité',
      'GEC add ["Point sur la sécurité"]',
    ],
    ['inscrire à l’odj GEC-2027-03 : Faut-il élargir ?', 'GEC-2027-03 add ["Faut-il élargir ?"]'],
    ['inscrire à l’odj GEC-2027-03 : Genre 5mn', 'GEC-2027-03 add ["Genre 5mn"]'],
    [
      'propose un point : transition énergétique pour le prochain GEC',
      'GEC add ["transition énergétique"]',
    ],
    ['ajoute un point : accès à l’eau au GEC du 4 mars', 'GEC 2027-03-04 add ["accès à l’eau"]'],
    ['retirer GEC-2027-03 2', 'GEC-2027-03 remove {"position":2}'],
    ['retire le point 2 de l’odj du GEC', 'GEC remove {"position":2}'],
    ['supprime le point 1 de l’ordre du jour de GEC-2027-03', 'GEC-2027-03 remove {"position":1}'],
    ['retirer GEC-2027-03 Divers', 'GEC-2027-03 remove {"title":"Divers"}'],
    ['déplacer GEC-2027-03 3 en 1', 'GEC-2027-03 place {"position":3} {"at":"rank","position":1}'],
    [
      'déplace le point 3 en 1 dans l’odj du GEC',
      'GEC place {"position":3} {"at":"rank","position":1}',
    ],
    ['GEC-2027-03 Budget', 'GEC-2027-03 unclear ["Budget"]'],
  ])('« %s » reads %s', (line, expected) => expect(read(line)).toBe(expected));

  it.each([
    'ajoute à l’odj du GEC : Divers',
    'retire le point 2 de l’ordre du jour',
    'supprime le point 1 de l’ordre du jour de GEC-2027-03',
    'GEC-2027-03 : odj',
    'propose d’ajouter à l’odj un point',
  ])('« %s » is about it', (line) => expect(isOdjSentence(lineOf(line))).toBe(true));

  it.each([
    'annuler GEC-2027-03',
    'décision GEC : ajouter à l’odj',
    'supprimer GEC-2027-03',
    'enlève le point 2 du compte rendu',
    'supprime le dernier point de la décision D-2027-001',
    '',
  ])('« %s » is not', (line) => expect(isOdjSentence(lineOf(line))).toBe(false));
});

describe('a list pasted under a line about the ordre du jour', () => {
  const pasted = (rest: string, ...below: string[]): readonly string[] => {
    const { wish } = readOdjLine({ ...lineOf(rest), below });
    return 'points' in wish ? [wish.kind, ...wish.points] : [wish.kind];
  };

  it.each([
    [['• Accueil', '• Revue du CREDD', '• Divers']],
    [['1. Accueil', '2. Revue du CREDD', '3) Divers']],
    [['1 Accueil', '2 Revue du CREDD', '3 Divers']],
    [['- Accueil', '– Revue du CREDD', '\uf0b7 Divers']],
    [['I. Accueil', 'II. Revue du CREDD', 'III. Divers']],
    [['Accueil', 'Revue du CREDD', 'Divers']],
    [['Projet d’ordre du jour :', '1.Accueil', '2.Revue du CREDD', '3.Divers']],
  ])('%j is three points', (below) => {
    expect(pasted('ajouter GEC-2027-03', ...below)).toEqual([
      'add',
      'Accueil',
      'Revue du CREDD',
      'Divers',
    ]);
  });

  it('begins with what stands on the first line', () => {
    expect(pasted('ajouter GEC Accueil', 'Revue du CREDD')).toEqual([
      'add',
      'Accueil',
      'Revue du CREDD',
    ]);
  });

  it('is asked about when no verb says to add it', () => {
    expect(pasted('GEC-2027-03', '1. Accueil', '2. Divers')).toEqual([
      'unclear',
      'Accueil',
      'Divers',
    ]);
  });

  it('keeps the numbers and initials that mark nothing', () => {
    const below = ['3 projets à examiner', '1.5 milliard de la BAD', 'I. Diallo : exposé', '2028'];
    expect(pasted('ajouter GEC', ...below)).toEqual(['add', ...below]);
  });

  it('is none when a sentence only goes on', () => {
    expect(pasted('ajouter GEC Point sur', 'les revues sectorielles')).toEqual([
      'add',
      'Point sur les revues sectorielles',
    ]);
    expect(pasted('retirer GEC-2027-03 2', 'merci')).toEqual(['remove']);
  });
});

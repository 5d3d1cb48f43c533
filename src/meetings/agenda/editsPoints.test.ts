import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsPoints } from './editsPoints.ts';
import { readEdit, takePlace } from './pointMoved.ts';
import { placed } from './pointOrder.ts';
import { readTitled } from './pointTitled.ts';

describe('a change to the points of an ordre du jour', () => {
  it.each([
    ['échanger 1 et 2', { kind: 'swap', one: 1, other: 2 }],
    ['inverse les points 2 et 3', { kind: 'swap', one: 2, other: 3 }],
    ['intervertir le point 1 et le point 4', { kind: 'swap', one: 1, other: 4 }],
    [
      'mettre le point 3 en premier',
      { kind: 'place', point: { position: 3 }, to: { at: 'first' } },
    ],
    ['mets le 3 en dernier', { kind: 'place', point: { position: 3 }, to: { at: 'last' } }],
    [
      'place le point 3 juste avant le 2',
      { kind: 'place', point: { position: 3 }, to: { at: 'before', position: 2 } },
    ],
    [
      'passe le point 2 après le point 4',
      { kind: 'place', point: { position: 2 }, to: { at: 'after', position: 4 } },
    ],
    ['mets le CRMT en premier', { kind: 'place', point: { title: 'CRMT' }, to: { at: 'first' } }],
    ['point 3 : 20 min', { kind: 'time', position: 3, minutes: 20 }],
    ['le point 1 dure 1h', { kind: 'time', position: 1, minutes: 60 }],
    ['pt 2 15 mn', { kind: 'time', position: 2, minutes: 15 }],
  ])('is read in « %s »', (text, edit) => expect(readEdit(text)).toEqual(edit));

  it.each([
    ['renommer 1 : Adoption', 'rename', 'Adoption'],
    ['renomme le point 1 en Revue du CREDD : suites', 'rename', 'Revue du CREDD : suites'],
    ['renomme le point 1 de l’odj du gec en « Adoption »', 'rename', 'Adoption'],
    ['gec renommer 1 Adoption du CR', 'rename', 'Adoption du CR'],
    ['renommer GEC-2027-03 1 : Adoption', 'rename', 'Adoption'],
    ['renommer 1 : Adoption GEC-2027-03', 'rename', 'Adoption'],
    ['le point 1 c’est l’UE', 'presenter', 'UE'],
    ['le point 1 est présenté par Fatou Koné', 'presenter', 'Fatou Koné'],
  ])('takes its free words from « %s »', (text, kind, said) => {
    const edit = readTitled(text)?.edit;
    expect(edit).toMatchObject({ kind, position: 1 });
    expect(Object.values(edit ?? {})).toContain(said);
  });

  it.each([
    'renomme D-2027-001 en Transmettre la note',
    'renomme le GT santé en GT Santé publique',
    'le point 2 c’est important',
    'le point 2 est à revoir',
    'point 3 : le 20 mars',
    'mets la réunion avant le 2 mars',
    'met la séance en premier',
    'place le dossier après le 12',
    'inverse la tendance 2 et 3',
    'point 2 à 10h30',
    'déplace la réunion en 10',
    'passe le GEC en dernier',
  ])('is none in « %s », which names no ordre du jour', (text) =>
    expect(editsPoints(text)).toBe(false),
  );

  it('says where a new point goes, and leaves a day in its title', () => {
    expect(takePlace('un point sur le climat après le 2')).toEqual({
      text: 'un point sur le climat',
      to: { at: 'after', position: 2 },
    });
    expect(takePlace('la situation après le 2 mars')).toBeUndefined();
  });

  it('steps up and down', () => {
    const at = (position: number) => ({ at: 'rank', position });
    expect(readEdit('monte le point 3')).toMatchObject({ point: { position: 3 }, to: at(2) });
    expect(readEdit('descends le 2 d’un rang')).toMatchObject({
      point: { position: 2 },
      to: at(3),
    });
    expect(readEdit('déplace le point 3')).toBeUndefined();
  });

  it('loses no point when one is moved, and puts it where it was asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), fc.nat(), (length, a, b) => {
        const points = Array.from({ length }, (_, index) => index);
        const from = (a % length) + 1;
        const position = (b % length) + 1;
        const after = placed(points, from, { at: 'rank', position });
        expect([...after].sort()).toEqual(points);
        expect(after[position - 1]).toBe(from - 1);
      }),
    );
  });

  it('puts a point where it is said', () => {
    const points = ['a', 'b', 'c', 'd'];
    expect(placed(points, 3, { at: 'first' })).toEqual(['c', 'a', 'b', 'd']);
    expect(placed(points, 1, { at: 'last' })).toEqual(['b', 'c', 'd', 'a']);
    expect(placed(points, 2, { at: 'after', position: 4 })).toEqual(['a', 'c', 'd', 'b']);
    expect(placed(points, 4, { at: 'after', position: 1 })).toEqual(['a', 'd', 'b', 'c']);
    expect(placed(points, 4, { at: 'before', position: 2 })).toEqual(['a', 'd', 'b', 'c']);
    expect(placed(points, 2, { at: 'before', position: 9 })).toEqual(points);
  });
});

import { describe, expect, it } from 'vitest';
import { placeKept } from './placeKept.ts';

describe('the place as it is kept', () => {
  it.each([
    'salle à confirmer',
    'à préciser',
    'lieu à définir',
    'salle pas encore connue',
    'le lieu reste à confirmer',
  ])('is none while it is not settled: « %s »', (said) => {
    expect(placeKept(said, 'AFD')).toBe('');
  });

  it.each([
    ['hybride', 'AFD, et en visio'],
    ['en hybride', 'AFD, et en visio'],
    ['format hybride', 'AFD, et en visio'],
    ['PNUD en hybride', 'PNUD, et en visio'],
    ['PNUD (hybride)', 'PNUD, et en visio'],
    ['PNUD en mode hybride', 'PNUD, et en visio'],
  ])('of a meeting held both ways, « %s », is the room and by video', (said, kept) => {
    expect(placeKept(said, 'AFD')).toBe(kept);
  });

  it('held both ways in no room that is known, says so; what says it already is left', () => {
    expect(placeKept('hybride', '')).toBe('en présentiel et en visio');
    expect(placeKept('hybride', 'AFD, et en visio')).toBe('AFD, et en visio');
  });

  it.each([
    ['tout le monde en visio', 'visio'],
    ['tous en visio', 'visio'],
    ['visio pour tout le monde', 'visio'],
    ['exclusivement en ligne', 'en ligne'],
  ])('says of no room for whom it is: « %s »', (said, kept) => {
    expect(placeKept(said, 'AFD')).toBe(kept);
  });

  it.each([
    'Salle des actes',
    'Centrale hybride de Kita',
    'Maison de tous',
    'salle à confirmer ou PNUD',
    'visio pour les partenaires de Paris',
  ])('is kept as typed: « %s »', (said) => {
    expect(placeKept(said, 'AFD')).toBe(said);
  });
});

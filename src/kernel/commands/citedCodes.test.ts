import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import { citedCodes, needsItsCodes, withoutCodes } from './citedCodes.ts';

const SECRET = [makeGroup('GA', 'Ambassadeurs'), makeGroup('TROIKA', 'Troïka')];

describe('the code of something of a confidential group', () => {
  it.each([
    ['décision : suite de D-GA-2027-001, publier la note', 'décision : publier la note'],
    ['décision : publier la note (suite de GA-2027-02)', 'décision : publier la note'],
    ['décision : publier la note, cf. d-ga-2027-1', 'décision : publier la note,'],
    [
      'gec décision relire, voir la réunion ga-2027-2, puis publier',
      'gec décision relire, puis publier',
    ],
    ['info : D‑GA‑2027‑001 et D-TROIKA-2027-002 sont liées', 'info : et sont liées'],
    ['décision : à la suite de D-GA-2027-001, publier la note', 'décision : publier la note'],
    ['décision : publier la note, suite de D-GA-27-001', 'décision : publier la note,'],
    ['info : suite à la décision D-GA-2027-001 : relire', 'info : relire'],
  ])('is found in « %s » and taken out of it', (typed, expected) => {
    expect(citedCodes(typed, SECRET)).not.toHaveLength(0);
    expect(withoutCodes(typed, SECRET)).toBe(expected);
  });

  it.each([
    'décision : suite de D-2027-001, publier la note',
    'décision GEC-2027-03 publier la note',
    'décision MEGA-2027-02 publier la note',
    'décision SGT-GA-2027-02 publier la note',
    'info : le GA se réunit en 2027',
    'info : budget GA 2027',
    'décision : relire D-GAP-2027-001',
    'info : le GA 27 03 à 10h',
    'décision : relire D-27-001',
  ])('is not in « %s »', (typed) => {
    expect(citedCodes(typed, SECRET)).toEqual([]);
    expect(withoutCodes(typed, SECRET)).toBe(typed);
  });
});

describe('what is left without the code', () => {
  it.each([
    'décision : relire la suite de la D-GA-2027-001',
    'clore D-2027-001 : fait comme la D-GA-2027-001',
    'la GA-2027-03 et la D-GA-2027-001 sont reprises',
    'info : D-GA-2027-001 est close',
    'décision : relire la lettre de D-GA-2027-001 avant jeudi',
    'décision : publier la note et D-GA-2027-001',
    'info : un mot sur D-GA-2027-001',
  ])('would say nothing in « %s »', (typed) => {
    expect(needsItsCodes(typed, SECRET)).toBe(true);
  });

  it.each([
    'décision : suite de D-GA-2027-001, publier la note',
    'décision : à la suite de la D-GA-2027-001, publier la note',
    'décision : publier la note (suite de GA-2027-02)',
    'décision : publier la note (voir D-GA-2027-001) et la relire',
    'décision : publier la note, cf. d-ga-2027-1',
    'info : suite à la décision D-GA-2027-001 : relire',
    'D-2027-001 faite : voir D-GA-2027-001',
  ])('is a sentence in « %s »', (typed) => {
    expect(needsItsCodes(typed, SECRET)).toBe(false);
  });
});

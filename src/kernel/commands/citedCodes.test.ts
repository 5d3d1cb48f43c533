import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import { citedCodes, withoutCodes } from './citedCodes.ts';

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
  ])('is not in « %s »', (typed) => {
    expect(citedCodes(typed, SECRET)).toEqual([]);
    expect(withoutCodes(typed, SECRET)).toBe(typed);
  });
});

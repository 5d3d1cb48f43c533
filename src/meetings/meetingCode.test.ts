import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findMeetingCode, newMeetingCode } from './meetingCode.ts';

const day = Temporal.PlainDate.from('2027-03-04');

describe('the code of a meeting', () => {
  it('is its group, its year and its month', () => {
    expect(newMeetingCode('GEC', day, [])).toBe('GEC-2027-03');
  });

  it('is numbered from the second of the month on, and no code is given twice', () => {
    expect(newMeetingCode('GEC', day, ['GEC-2027-03'])).toBe('GEC-2027-03-2');
    expect(newMeetingCode('GEC', day, ['GEC-2027-03', 'GEC-2027-03-2'])).toBe('GEC-2027-03-3');
  });

  it.each([
    ['GEC-2027-03', 'GEC-2027-03', ''],
    ['gec-2027-3 au 11 mars', 'GEC-2027-03', 'au 11 mars'],
    ['gt-sante-2027-03-2 Point', 'GT-SANTE-2027-03-2', 'Point'],
    ['le GEC-2027-03, motif : deuil', 'GEC-2027-03', 'le , motif : deuil'],
  ])('is found in « %s »', (text, code, rest) => {
    expect(findMeetingCode(text)).toMatchObject({ code, rest });
  });

  it.each(['D-2027-001', 'CREDD 2019-2023', 'le 2027-03-04', 'revue 2027'])(
    'is not found in « %s »',
    (text) => {
      expect(findMeetingCode(text)).toBeUndefined();
    },
  );
});

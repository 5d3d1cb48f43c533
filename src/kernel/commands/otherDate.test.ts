import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { withOtherDates } from './otherDate.ts';

const mismatch = new DomainError('date.weekdayMismatch', {
  date: '12 mars 2027',
  said: 'jeudi',
  actual: 'vendredi',
  suggestion1: 'vendredi 12 mars 2027',
  suggestion2: 'jeudi 11 mars 2027',
});

const linesFor = (line: string): unknown => {
  const error = withOtherDates(mismatch, line);
  return error instanceof DomainError ? error.params.suggestions : undefined;
};

describe('a weekday that contradicts its date', () => {
  it.each([
    ['gec planifier jeudi 12 mars à 10h', 'gec planifier ', ' à 10h'],
    ['gec planifier Jeu. 12/03 à 10h', 'gec planifier ', ' à 10h'],
    ['reporter GEC-2027-03 au jeudi 12 mars 2027', 'reporter GEC-2027-03 au ', ''],
  ])(
    'in « %s » is answered by one press: the same line with either date',
    (line, before, after) => {
      expect(linesFor(line)).toEqual([
        `${before}vendredi 12 mars 2027${after}`,
        `${before}jeudi 11 mars 2027${after}`,
      ]);
    },
  );

  it('that cannot be found in the line is only told', () => {
    expect(withOtherDates(mismatch, 'gec planifier le douze')).toBe(mismatch);
  });

  it('is the only error so treated', () => {
    const other = new DomainError('date.missing');
    expect(withOtherDates(other, 'jeudi 12 mars')).toBe(other);
  });
});

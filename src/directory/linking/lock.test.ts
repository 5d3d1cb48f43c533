import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { codeInWords, newCode, readCode } from './linkCode.ts';
import { lockedUntil, triesLeft } from './lock.ts';

const at = (minutes: number) => Temporal.Instant.from('2027-03-01T09:00:00Z').add({ minutes });

describe('wrong codes', () => {
  it.each([
    ['four', [0, 1, 2, 3], 3, undefined],
    ['five in a row', [0, 1, 2, 3, 4], 4, 34],
    ['five in a row, half an hour ago', [0, 1, 2, 3, 4], 34, undefined],
    ['five, the first long ago', [0, 40, 41, 42, 43], 43, undefined],
    ['fifteen in a day', Array.from({ length: 15 }, (_, n) => n * 60), 840, 840 + 24 * 60],
  ])('%s', (_name, wrong, now, until) => {
    const found = lockedUntil(wrong.map(at), at(now));
    expect(found?.toString()).toBe(until === undefined ? undefined : at(until).toString());
  });

  it('leave as many tries as are missing to five within half an hour', () => {
    expect(triesLeft([at(0), at(40), at(41)], at(42))).toBe(3);
  });
});

describe('a code', () => {
  it('is read however it is written', () => {
    const code = fc.infiniteStream(fc.nat()).map((draws) => {
      return newCode((below) => (draws.next().value ?? 0) % below);
    });
    fc.assert(
      fc.property(code, (drawn) => {
        expect(readCode(` « ${codeInWords(drawn).toLowerCase()} ». `)).toBe(drawn);
      }),
      { numRuns: 50 },
    );
  });

  it.each(['GEC-2027-03', 'K7MP-2QX', 'K7MP-2QXNN', 'O0MP-2QXN', 'fatou.kone@example.org', ''])(
    'is not %j',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );
});

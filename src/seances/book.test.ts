import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, type Entry, entrySchema, type Line, standing } from './book.ts';
import { currentPoint, isPaused, proceedingsOf } from './proceedings.ts';
import { attendanceOf, quorumOf } from './room.ts';

const organization = fc.constantFrom('pnud', 'giz', 'afd', 'bad');

const line: fc.Arbitrary<Line> = fc.oneof(
  fc.record({
    kind: fc.constant('attendance' as const),
    presence: fc.constantFrom('present', 'excused', 'arrived', 'left'),
    who: fc.array(fc.record({ organizationId: organization }), { minLength: 1, maxLength: 3 }),
    unclear: fc.array(fc.string(), { maxLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('point' as const),
    title: fc.constantFrom('CREDD', 'CRMT', 'Divers'),
  }),
  fc.record({ kind: fc.constantFrom('info' as const, 'followUp' as const), text: fc.string() }),
  fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const) }),
  fc.record({
    kind: fc.constantFrom('decision' as const, 'action' as const),
    text: fc.string({ minLength: 1 }),
    owners: fc.array(fc.string(), { maxLength: 2 }),
  }),
);

const number = fc.integer({ min: 0, max: 12 });

const entry: fc.Arbitrary<Entry> = fc.record({
  at: fc.integer({ min: 0, max: 1_000_000 }),
  authorId: fc.constantFrom('one', 'other', null),
  content: fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('line' as const), line }) },
    fc.record({ act: fc.constant('correct' as const), number, line }),
    fc.record({ act: fc.constant('annul' as const), number }),
  ),
});

const entries = fc.array(entry, { maxLength: 30 });

/** What the register keeps of an entry, read back. */
const kept = (written: readonly Entry[]): Entry[] =>
  written.map((one) => ({
    ...one,
    content: entrySchema.parse(JSON.parse(JSON.stringify(one.content))),
  }));

const told = (book: ReturnType<typeof bookOf>) => ({
  attendance: attendanceOf(book),
  proceedings: proceedingsOf(book),
  point: currentPoint(book),
  paused: isPaused(book),
});

describe('the book of a séance', () => {
  it('tells the same after a crash at any moment, whatever was written', () => {
    fc.assert(
      fc.property(entries, fc.nat(30), (written, at) => {
        const before = kept(written.slice(0, at));
        const after = kept(written.slice(at));
        expect(told(bookOf([...before, ...after]))).toEqual(told(bookOf(written)));
      }),
      { numRuns: 200 },
    );
  });

  it('loses no line and gives none another number', () => {
    fc.assert(
      fc.property(entries, (written) => {
        const book = bookOf(written);
        const lines = written.filter(({ content }) => content.act === 'line');
        expect(book.map((one) => one.number)).toEqual(lines.map((_, index) => index + 1));
        expect(book.map(({ at, authorId }) => ({ at, authorId }))).toEqual(
          lines.map(({ at, authorId }) => ({ at, authorId })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('tells nothing of a line that is annulled', () => {
    fc.assert(
      fc.property(entries, number, (written, which) => {
        const annulled: Entry = { at: 0, authorId: null, content: { act: 'annul', number: which } };
        const book = bookOf([...written, annulled]);
        expect(standing(book).some((one) => one.number === which)).toBe(false);
        const without = standing(bookOf(written)).filter((one) => one.number !== which);
        expect(standing(book)).toEqual(without);
      }),
      { numRuns: 200 },
    );
  });

  it('puts what is said under the point that was called last, once', () => {
    fc.assert(
      fc.property(entries, (written) => {
        const book = bookOf(written);
        const dealt = proceedingsOf(book).flatMap(({ lines }) => lines.map((one) => one.number));
        const said = standing(book).filter(
          (one) => !['attendance', 'point', 'pause', 'resume'].includes(one.line.kind),
        );
        expect([...dealt].sort((a, b) => a - b)).toEqual(said.map((one) => one.number));
      }),
      { numRuns: 200 },
    );
  });
});

describe('who is in the room', () => {
  const said = (
    presence: 'present' | 'excused' | 'arrived' | 'left',
    at: number,
    ...ids: string[]
  ) =>
    ({
      at,
      authorId: null,
      content: {
        act: 'line',
        line: {
          kind: 'attendance',
          presence,
          who: ids.map((organizationId) => ({ organizationId })),
          unclear: [],
        },
      },
    }) satisfies Entry;

  const rule = { seated: ['pnud', 'giz', 'afd', 'bad'], percent: 50 };
  const present = (...written: Entry[]) => quorumOf(attendanceOf(bookOf(written)), rule)?.present;

  it('is counted by organisations that have a seat', () => {
    expect(present(said('present', 1, 'pnud', 'giz', 'guest'))).toBe(2);
    expect(present(said('present', 1, 'pnud'), said('present', 2, 'pnud'))).toBe(1);
    expect(present(said('present', 1, 'pnud', 'giz'), said('left', 2, 'giz'))).toBe(1);
    expect(present(said('excused', 1, 'pnud'), said('arrived', 2, 'pnud'))).toBe(1);
  });

  it('keeps when somebody came late and left early', () => {
    const [one] = attendanceOf(bookOf([said('arrived', 5, 'pnud'), said('left', 9, 'pnud')]));
    expect(one).toMatchObject({ state: 'left', arrivedAt: 5, leftAt: 9 });
    const [back] = attendanceOf(
      bookOf([said('present', 1, 'pnud'), said('left', 5, 'pnud'), said('arrived', 9, 'pnud')]),
    );
    expect(back).toEqual({ who: { organizationId: 'pnud' }, state: 'present' });
  });

  it('needs half of the seats, rounded up', () => {
    const three = { seated: ['pnud', 'giz', 'afd'], percent: 50 };
    expect(quorumOf([], three)).toMatchObject({ needed: 2, reached: false });
    expect(quorumOf([], { seated: ['pnud'], percent: 0 })).toBeUndefined();
  });
});

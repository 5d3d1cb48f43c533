import { describe, expect, it } from 'vitest';
import { authorOf } from './author.ts';

const NOBODY = { from: undefined, attendee: undefined, addressee: undefined };

describe('who answers by mail', () => {
  it('is the author of the mail, when the answer is his own', () => {
    const signs = { ...NOBODY, from: 'aissata', attendee: 'aissata' };
    expect(authorOf(signs)).toEqual({ kind: 'known', personId: 'aissata', proven: false });
  });

  it('is the author, when the answer names an alias that the directory does not know', () => {
    expect(authorOf({ ...NOBODY, from: 'aissata' })).toMatchObject({ personId: 'aissata' });
  });

  it('is whoever received the invitation, when he answers it from an alias', () => {
    const known = { kind: 'known', personId: 'aissata', proven: true };
    expect(authorOf({ ...NOBODY, addressee: 'aissata' })).toEqual(known);
    expect(authorOf({ ...NOBODY, addressee: 'aissata', attendee: 'aissata' })).toEqual(known);
  });

  it('is nobody, when the mail speaks for another', () => {
    const forged = { kind: 'forged' };
    expect(authorOf({ ...NOBODY, from: 'adama', attendee: 'aissata' })).toEqual(forged);
    expect(authorOf({ ...NOBODY, addressee: 'adama', attendee: 'aissata' })).toEqual(forged);
  });

  it('is the author, of an invitation that was passed on to him', () => {
    const passedOn = { from: 'adama', attendee: 'adama', addressee: 'aissata' };
    expect(authorOf(passedOn)).toEqual({ kind: 'known', personId: 'adama', proven: false });
  });

  it('is a stranger, when an unknown address says that it is somebody', () => {
    expect(authorOf({ ...NOBODY, attendee: 'aissata' })).toEqual({ kind: 'stranger' });
    expect(authorOf(NOBODY)).toEqual({ kind: 'stranger' });
  });
});

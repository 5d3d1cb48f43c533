import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { signedLinks } from './signedLinks.ts';

const now = Temporal.Instant.from('2027-02-20T09:00:00Z');
const wish = {
  purpose: 'answer',
  personId: 'martin.keller',
  object: 'GEC-2027-03',
  expiresAt: now.add({ hours: 24 }),
};
const links = signedLinks(randomBytes(32));

describe('a signed link', () => {
  it('says again for whom, for what, about what and until when it was made', () => {
    expect(links.read(links.issue(wish), 'answer', now)).toEqual({
      ...wish,
      id: expect.any(String),
    });
  });

  it('has a name of its own, even when it says the same', () => {
    const [one, other] = [links.issue(wish), links.issue(wish)].map(
      (token) => links.read(token, 'answer', now).id,
    );
    expect(one).not.toBe(other);
  });

  it('can stand in an address as it is', () => {
    expect(links.issue({ ...wish, object: 'réunion & « point » ?' })).toMatch(/^[\w-]+\.[\w-]+$/u);
  });

  it('does nothing it was not made for', () => {
    expect(() => links.read(links.issue(wish), 'confirm', now)).toThrow('link.unknown');
  });

  it('expires to the second', () => {
    const token = links.issue(wish);
    expect(links.read(token, 'answer', wish.expiresAt.subtract({ seconds: 1 })).object).toBe(
      'GEC-2027-03',
    );
    expect(() => links.read(token, 'answer', wish.expiresAt)).toThrow('link.expired');
  });

  it('is worth nothing in another installation', () => {
    const other = signedLinks(randomBytes(32));
    expect(() => other.read(links.issue(wish), 'answer', now)).toThrow('link.unknown');
  });

  it('cannot be altered, not even in one sign', () => {
    const token = links.issue(wish);
    const sign = fc.constantFrom(...'ABCxyz019-_.=');
    fc.assert(
      fc.property(fc.nat(token.length - 1), sign, (at, other) => {
        fc.pre(token[at] !== other);
        const altered = token.slice(0, at) + other + token.slice(at + 1);
        expect(() => links.read(altered, 'answer', now)).toThrow('link.unknown');
      }),
    );
  });

  it.each(['', '.', 'a.b', 'a.b.c', `${links.issue(wish)}.x`, `${links.issue(wish)}=`])(
    'refuses what nobody issued: %j',
    (token) => {
      expect(() => links.read(token, 'answer', now)).toThrow('link.unknown');
    },
  );

  it('reads whatever it was made about', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (personId, object) => {
        const token = links.issue({ ...wish, personId, object });
        expect(links.read(token, 'answer', now)).toMatchObject({ personId, object });
      }),
    );
  });
});

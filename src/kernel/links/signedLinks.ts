import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DomainError } from '../errors.ts';

/** What a link says: for whom, for what, about what, until when. */
export interface LinkWish {
  /** What it is for, in one word (`answer`): a link made for one thing does no other. */
  readonly purpose: string;
  /** The only person it speaks for. */
  readonly personId: string;
  /** What it is about: an id or a code. */
  readonly object: string;
  readonly expiresAt: Temporal.Instant;
}

/** A link read back. */
export interface Link extends LinkWish {
  /** Names this link and no other: what is spent when it acts once. */
  readonly id: string;
}

/**
 * Links that name one person, one purpose and one object, and cannot be altered. They carry no
 * authority: whoever comes by one is that person, and is judged as he stands when he comes.
 */
export interface SignedLinks {
  /** The secret part of an address: letters, digits, `-`, `_` and one dot. */
  issue(wish: LinkWish): string;
  /** @throws DomainError `link.unknown` when nobody issued it for that, `link.expired` */
  read(token: string, purpose: string, now: Temporal.Instant): Link;
}

const claim = z.tuple([z.string(), z.string(), z.string(), z.string(), z.number().int()]);

/** Links signed by `secret`, by HMAC-SHA256: `<claim>.<signature>`, in base64url. */
export function signedLinks(secret: Buffer, newId: () => string = randomUUID): SignedLinks {
  const sign = (said: string): string =>
    createHmac('sha256', secret).update(`link:${said}`).digest('base64url');
  return {
    issue({ purpose, personId, object, expiresAt }) {
      const seconds = Math.floor(expiresAt.epochMilliseconds / 1000);
      const said = encoded([newId(), purpose, personId, object, seconds]);
      return `${said}.${sign(said)}`;
    },
    read(token, purpose, now) {
      const [said = '', signature = '', ...more] = token.split('.');
      const link = more.length === 0 && isSame(signature, sign(said)) ? decoded(said) : undefined;
      if (link?.purpose !== purpose) throw new DomainError('link.unknown');
      if (Temporal.Instant.compare(now, link.expiresAt) >= 0) throw new DomainError('link.expired');
      return link;
    },
  };
}

const encoded = (said: z.infer<typeof claim>): string =>
  Buffer.from(JSON.stringify(said)).toString('base64url');

/** Only of what we have signed ourselves. */
function decoded(said: string): Link {
  const json: unknown = JSON.parse(Buffer.from(said, 'base64url').toString());
  const [id, purpose, personId, object, seconds] = claim.parse(json);
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  return { id, purpose, personId, object, expiresAt };
}

/** Compared as they are written, so that one signature has one writing. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

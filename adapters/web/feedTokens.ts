import { createHmac, timingSafeEqual } from 'node:crypto';

/** The secret part of a personal feed's address: whoever has it reads the feed, with no cookie. */
export interface FeedTokens {
  /** The same person always has the same token. */
  issue(personId: string): string;
  /** Whose token it is; undefined when nobody issued it. */
  personOf(token: string): string | undefined;
}

/** Tokens signed by `secret`: `<person>.<HMAC-SHA256 of the person>`, in base64url. */
export function feedTokens(secret: Buffer): FeedTokens {
  const sign = (personId: string): Buffer =>
    createHmac('sha256', secret).update(`feed:${personId}`).digest();
  return {
    issue: (personId) =>
      `${Buffer.from(personId).toString('base64url')}.${sign(personId).toString('base64url')}`,
    personOf(token) {
      const [person = '', signature = ''] = token.split('.');
      const personId = Buffer.from(person, 'base64url').toString();
      const expected = sign(personId);
      const given = Buffer.from(signature, 'base64url');
      const right = given.length === expected.length && timingSafeEqual(given, expected);
      return right ? personId : undefined;
    },
  };
}

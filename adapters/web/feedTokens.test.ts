import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { feedTokens } from './feedTokens.ts';

describe('the addresses of the feeds', () => {
  it('stay the same under the same secret, and tell whose they are', () => {
    const secret = randomBytes(32);
    const token = feedTokens(secret).issue('p1');
    expect(feedTokens(secret).issue('p1')).toBe(token);
    expect(feedTokens(secret).personOf(token)).toBe('p1');
  });

  it('differ from one installation to another', () => {
    const token = feedTokens(randomBytes(32)).issue('p1');
    expect(feedTokens(randomBytes(32)).personOf(token)).toBeUndefined();
  });

  it.each(['', '.', 'a.b', 'a.b.c', 'é.é'])('refuse %j', (token) => {
    expect(feedTokens(randomBytes(32)).personOf(token)).toBeUndefined();
  });
});

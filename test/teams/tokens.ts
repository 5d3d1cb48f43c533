import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';

/** A pair of keys as the OpenID metadata tells of it. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const another = generateKeyPairSync('rsa', { modulusLength: 2048 });

const KEY_ID = 'double-1';

export const keys = {
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }],
};

export type Claims = Readonly<Record<string, string | number>>;

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token as Teams brings one; `by`: whose key signs it. */
export function tokenOf(
  claims: Claims,
  by: 'Microsoft' | 'another' | 'nobody' = 'Microsoft',
): string {
  const alg = by === 'nobody' ? 'none' : 'RS256';
  const content = `${encoded({ alg, kid: KEY_ID, typ: 'JWT' })}.${encoded(claims)}`;
  if (by === 'nobody') return `${content}.`;
  const key = by === 'Microsoft' ? privateKey : another.privateKey;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
}

/** Seconds by the machine's clock, by which the library judges. */
export const inSeconds = (later: number): number => Math.floor(Date.now() / 1000) + later;

/** A token whose key is the public one, taken for a secret. */
export function byPublicKey(claims: Claims): string {
  const content = `${encoded({ alg: 'HS256', kid: KEY_ID, typ: 'JWT' })}.${encoded(claims)}`;
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** A right token, by a key whose name nobody publishes. */
export function byUnknownKey(claims: Claims): string {
  const content = `${encoded({ alg: 'RS256', kid: 'unknown', typ: 'JWT' })}.${encoded(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}

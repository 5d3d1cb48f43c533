import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The secret part of a personal feed's address: whoever has it reads the feed, with no cookie. */
export interface FeedTokens {
  /** The same person always has the same token. */
  issue(personId: string): string;
  /** Whose token it is; undefined when nobody issued it. */
  personOf(token: string): string | undefined;
}

const SECRET_BYTES = 32;

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

/**
 * Tokens signed by the secret kept in `file`, made at the first start and readable by its owner
 * alone. Without that file, the addresses already given out would be dead.
 */
export async function feedTokensFrom(file: string): Promise<FeedTokens> {
  await mkdir(dirname(file), { recursive: true });
  await makeSecret(file);
  const secret = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
  if (secret.length < SECRET_BYTES) throw new Error(`${file} holds no secret: delete it`);
  return feedTokens(secret);
}

/** Of two processes that start together, one makes the secret and both read it, whole. */
async function makeSecret(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  } finally {
    await rm(draft);
  }
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

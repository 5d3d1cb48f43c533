import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** The secret part of a feed's address: whoever has it reads the feed. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** What is kept of a secret. It is as long as its digest: nobody finds it by trying. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

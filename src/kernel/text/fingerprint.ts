import { createHash } from 'node:crypto';

/** Signs enough that two states of one thing never share them. */
const LENGTH = 16;

/** What was shown, in short: when it is no longer the same, whoever presses is told. */
export const fingerprint = (told: readonly string[]): string =>
  createHash('sha256').update(told.join('\n')).digest('hex').slice(0, LENGTH);

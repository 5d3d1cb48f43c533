import { createHash } from 'node:crypto';
import type { Minutes } from './minutes.ts';

/** The SHA-256 of a compte rendu's content, in hexadecimal: another word, another seal. */
export const sealOf = (minutes: Minutes): string =>
  createHash('sha256').update(canonical(minutes)).digest('hex');

/** The same content is the same text, in whatever order its fields were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}

import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Reader } from '../kernel/database.ts';

/** What the register knows of the secret that lies beside it: by what it is recognised, and since when it is another. */
const KNOWN = 'secret';
const REPLACED = 'secretReplaced';

/** No link that was sent is good for longer: the new secret is the secret then. */
const LONGEST_LINK_DAYS = 120;
const DAY_MS = 86_400_000;

/** Says nothing of the secret itself. */
const fingerprintOf = (secret: Buffer): number =>
  createHash('sha256').update('griot:').update(secret).digest().readUInt32BE() >>> 1;

/** Whether the secret is the one that signed the links given out, or none was; changes nothing. */
export async function isSecretKnown(db: Reader, secret: Buffer | undefined): Promise<boolean> {
  const known = await versionOf(db, KNOWN);
  return known === undefined || (secret !== undefined && known === fingerprintOf(secret));
}

/**
 * The same, and takes note of it: lost with its file, the secret is made anew without a word, and what the old one
 * has signed opens no more. Put back, all is well again.
 */
export async function noteSecret(
  database: Pick<Database, 'client' | 'transaction'>,
  secret: Buffer,
  now: Temporal.Instant,
): Promise<boolean> {
  const isKnown = await isSecretKnown(database.client, secret);
  const replaced = await versionOf(database.client, REPLACED);
  const today = Math.floor(now.epochMilliseconds / DAY_MS);
  const isNew = (await versionOf(database.client, KNOWN)) === undefined;
  const isOver = replaced !== undefined && (isKnown || today - replaced > LONGEST_LINK_DAYS);
  if (isKnown && !isNew && !isOver) return true;
  await database.transaction(async ({ revision }) => {
    const note = async (id: string, version: number): Promise<void> =>
      void (await revision.upsert({ where: { id }, create: { id, version }, update: { version } }));
    if (isNew || isOver) await note(KNOWN, fingerprintOf(secret));
    else if (replaced === undefined) await note(REPLACED, today);
    if (isOver) await revision.deleteMany({ where: { id: REPLACED } });
  });
  return isKnown || isOver;
}

async function versionOf(db: Reader, id: string): Promise<number | undefined> {
  return (await db.revision.findUnique({ where: { id } }))?.version;
}

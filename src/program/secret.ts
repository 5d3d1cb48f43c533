import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';

const SECRET_BYTES = 32;

/** Its name is older than its other uses: renamed, the feeds already given out would be dead. */
const FILE = 'griot-feed.secret';

/** The secret of this installation, which lies beside the register: signs feeds and links. */
export const installationSecret = ({ databaseUrl }: Pick<Config, 'databaseUrl'>): Promise<Buffer> =>
  secretIn(join(dirname(databaseUrl.replace(/^file:/u, '')), FILE));

/**
 * The secret kept in `file`, made at the first start and readable by its owner alone. Without that
 * file, what it has signed is worth nothing any more.
 */
export async function secretIn(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true });
  await makeSecret(file);
  const secret = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
  if (secret.length < SECRET_BYTES) throw new Error(`${file} holds no secret: delete it`);
  return secret;
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

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseUnavailable } from '../../adapters/database/databaseUnavailable.ts';
import type { Config } from '../config.ts';
import { CannotStart } from './cannotStart.ts';

const SECRET_BYTES = 32;

/** Its name is older than its uses, and that of a file which people have kept: it once signed feeds. */
const SECRET_FILE = 'griot-feed.secret';

type Where = Pick<Config, 'databaseUrl'>;

/** Where it lies: beside the register. */
export const secretFile = ({ databaseUrl }: Where): string =>
  join(dirname(databaseUrl.replace(/^file:/u, '')), SECRET_FILE);

/** The secret of this installation: signs links. */
export const installationSecret = (config: Where): Promise<Buffer> => secretIn(secretFile(config));

/**
 * The secret kept in `file`, made at the first start and readable by its owner alone. Without that
 * file, what it has signed is worth nothing any more.
 * @throws DatabaseUnavailable when it cannot be made beside the register, CannotStart when it is there no more, or cannot be read
 */
export async function secretIn(file: string): Promise<Buffer> {
  try {
    await mkdir(dirname(file), { recursive: true });
    if (!existsSync(file)) await makeSecret(file);
  } catch (error) {
    throw new DatabaseUnavailable(
      codeOf(error) === 'ENOSPC' ? 'full' : 'notWritable',
      file,
      '',
      error,
    );
  }
  const secret = Buffer.from((await textOf(file)).trim(), 'base64url');
  if (secret.length < SECRET_BYTES) {
    const error = new Error(`${secret.length} bytes`);
    throw new CannotStart('program.start.secretLost', { file }, error);
  }
  return secret;
}

/** A first start as another user leaves it to that user alone. */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = String(codeOf(error) ?? error);
    throw new CannotStart('program.start.envUnreadable', { file, reason }, error);
  }
}

/** Of two processes that start together, one makes the secret and both read it, whole. */
async function makeSecret(file: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    // On the disk before it has its name: a power cut leaves it whole, or not there.
    await writeFile(draft, secret, { mode: 0o600, flush: true });
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

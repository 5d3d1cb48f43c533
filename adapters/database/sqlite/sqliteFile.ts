import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseUnavailable } from '../databaseUnavailable.ts';

/**
 * The absolute path of `file:data/griot.db`, `file:./x.db`, `file:/var/lib/x.db` or
 * `file:///var/lib/x.db`, relative to the current folder. Makes its folder, and checks that both
 * can be written.
 */
export async function sqliteFile(url: string): Promise<string> {
  const file = fileOf(url);
  await makeFolder(file);
  await checkFile(file);
  return file;
}

function fileOf(url: string): string {
  const path = /^file:(?:\/\/(?:localhost)?(?=\/))?([^?#]+)$/i.exec(url)?.[1];
  // In memory there would be one register per connection, and nothing to find at the next start.
  if (!path || path.startsWith('//') || path.startsWith(':memory:')) {
    throw new DatabaseUnavailable('unsupportedUrl', url, 'expected file:<path>');
  }
  try {
    return resolve(decodeURIComponent(path));
  } catch (cause) {
    throw new DatabaseUnavailable('unsupportedUrl', url, 'bad percent encoding', cause);
  }
}

async function makeFolder(file: string): Promise<void> {
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    // SQLite also writes beside the file (-wal, -shm): a writable file in a locked folder fails.
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new DatabaseUnavailable('notWritable', file, `folder ${folder}`, cause);
  }
}

async function checkFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return;
  if (!found.isFile()) throw new DatabaseUnavailable('notADatabase', file, 'not a file');
  try {
    await access(file, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw new DatabaseUnavailable('notWritable', file, 'file', cause);
  }
}

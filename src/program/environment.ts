import { existsSync } from 'node:fs';

/** The environment, with what `.env` of the current folder adds to it: what is set already wins. */
export function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** A reader that has gone (a closed terminal, `| head`) is no failure: what follows goes unread. */
export function outliveReaders(): void {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

/** What Griot writes (the register, its copies, its secret) is read by nobody else of the machine. */
export function keepFilesPrivate(): void {
  process.umask(0o077);
}

import { existsSync } from 'node:fs';

/** The environment, with what `.env` of the current folder adds to it: what is set already wins. */
export function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

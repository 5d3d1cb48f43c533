import { existsSync, readFileSync } from 'node:fs';
import { CannotStart } from './cannotStart.ts';
import { variablesIn } from './envText.ts';

const FILE = '.env';

/**
 * The environment, with what `.env` of the current folder adds to it: what is set already wins.
 * @throws CannotStart when the file is there and cannot be read
 */
export function environment(): NodeJS.ProcessEnv {
  const added = existsSync(FILE) ? variablesOf(FILE) : {};
  for (const [name, value] of Object.entries(added)) process.env[name] ??= value;
  return process.env;
}

/**
 * What a file of variables says.
 * @throws CannotStart when it cannot be read, or understood
 */
export function variablesOf(file: string): NodeJS.Dict<string> {
  try {
    return variablesIn(textOf(readFileSync(file)), file);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CannotStart('program.start.envUnreadable', { file, reason }, error);
  }
}

/**
 * As the editors of Windows save it too: behind a mark, in UTF-16 (« Unicode ») or in their own eight bits. Taken
 * for UTF-8 without a mark, its first variable would not be read, or none, and nobody would be told.
 */
function textOf(bytes: Buffer): string {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not that one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function encodingsOf([first, second]: Buffer): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  return first === 0xfe && second === 0xff ? ['utf-16be'] : ['utf-8'];
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

import { DatabaseUnavailable, type UnavailableReason } from '../databaseUnavailable.ts';

/** SQLite's primary result codes that say why a file cannot be used (sqlite.org/rescode.html). */
const BUSY = 5;
const FULL = 13;
const REASONS: ReadonlyMap<number, UnavailableReason> = new Map([
  [3, 'notWritable'], // PERM
  [BUSY, 'busy'],
  [8, 'notWritable'], // READONLY
  [10, 'notWritable'], // IOERR: a quota, a disk that fails
  [11, 'notADatabase'], // CORRUPT
  [FULL, 'full'],
  [14, 'notWritable'], // CANTOPEN
  [23, 'notWritable'], // AUTH
  [26, 'notADatabase'], // NOTADB
]);

/** SQLite's primary result code in an error of the driver, of Prisma's adapter or of its client. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('meta' in error) return sqliteCode(adapterError(error.meta));
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  const original = originalCode(error.cause);
  if (original !== undefined) return original & 0xff;
  // libsql gives no code when it cannot open: « Unable to open connection to local database …: 14 ».
  if (isFull(error.message)) return FULL;
  const opening = /Unable to open connection .*: (\d+)/.exec(error.message)?.[1];
  return opening === undefined ? undefined : Number(opening) & 0xff;
}

/** Whether the engine says so, in words that the schema engine passes on without their code. */
export const isFull = (words: string): boolean => words.includes('database or disk is full');

/** Another process holds the lock: worth trying again. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === BUSY;
}

/** What the one who starts the bot is told. */
export function unavailable(error: unknown, file: string): DatabaseUnavailable {
  if (error instanceof DatabaseUnavailable) return error;
  const reason = REASONS.get(sqliteCode(error) ?? -1) ?? 'cannotOpen';
  // Under its words the schema engine lists where it was.
  const [detail = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  return new DatabaseUnavailable(reason, file, detail, error);
}

/** An error at work: said in the same words when it is the file that fails (a full disk). */
export const failureAtWork = (error: unknown, file: string): unknown =>
  REASONS.has(sqliteCode(error) ?? -1) ? unavailable(error, file) : error;

/** The client wraps the adapter's error. */
const adapterError = (meta: unknown): unknown =>
  typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta
    ? meta.driverAdapterError
    : undefined;

/** The adapter wraps the driver's error and keeps its code as text. */
function originalCode(cause: unknown): number | undefined {
  if (typeof cause !== 'object' || cause === null || !('originalCode' in cause)) return undefined;
  const code = Number(cause.originalCode);
  return Number.isInteger(code) ? code : undefined;
}

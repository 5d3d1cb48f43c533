/** How long a transaction may wait and last, in milliseconds. */
export interface TransactionLimits {
  /** To begin: behind those of this process, and of the others. */
  readonly maxWait: number;
  /** From its beginning to its commit; it is then rolled back, so that the others go on. */
  readonly timeout: number;
}

/**
 * Callers wait their turn rather than fail: Prisma's own 2 s are reached by a long import. What is
 * bounded more tightly is how long one transaction may keep all the others waiting: it must still leave
 * a slow machine the time to load its first data, a second of processor on a fast one.
 */
export const DEFAULT_LIMITS: TransactionLimits = { maxWait: 60_000, timeout: 30_000 };

import type { Prisma, PrismaClient } from '../../prisma/client/client.ts';

/** Reads, outside a transaction. */
export type Reader = PrismaClient | Prisma.TransactionClient;

/** Reads and writes inside one short transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * The register. One implementation per engine in `adapters/database`; its contract is
 * `test/contracts/database.ts`.
 */
export interface Database {
  /** For reads. Awaited inside `transaction`, it throws. */
  readonly client: PrismaClient;
  /**
   * Runs `work` in one transaction that takes the write lock at once, so that what it reads
   * still holds when it writes. Rolled back when `work` throws.
   * @throws RegisterUnavailable when nothing can be written
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What keeps the register from taking anything down: told to people as `errors.register.*`. */
export type Trouble = 'full' | 'busy' | 'gone' | 'broken';

/** The register takes nothing down for the moment, through nobody's fault: what was asked is not done. */
export class RegisterUnavailable extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RegisterUnavailable';
    this.trouble = trouble;
  }
}

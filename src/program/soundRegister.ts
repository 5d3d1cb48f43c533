import type { PrismaClient } from '../../prisma/client/client.ts';
import { type Database, RegisterUnavailable, type Trouble, type Tx } from '../kernel/database.ts';
import { touch } from '../kernel/revisions.ts';

interface Told {
  /** Once when it begins, and when it becomes another. */
  readonly onTrouble: (error: RegisterUnavailable) => void;
  readonly onRecovery: () => void;
}

/** The register of a Griot that runs: knows whether it takes anything down, and tells when that changes. */
export class SoundRegister implements Database {
  readonly client: PrismaClient;
  readonly #database: Database;
  readonly #told: Told;
  #trouble: Trouble | undefined;

  constructor(database: Database, told: Told) {
    this.client = database.client;
    this.#database = database;
    this.#told = told;
  }

  /** Whether the last that was to be written could be. */
  get isSound(): boolean {
    return this.#trouble === undefined;
  }

  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.#database.transaction(work);
    } catch (error) {
      if (error instanceof RegisterUnavailable) this.#suffer(error);
      throw error;
    }
  }

  /**
   * Finds out by itself, when nobody writes: that the file is still there, and that what was wrong is over.
   * @throws RegisterUnavailable
   */
  async prove(): Promise<void> {
    // A full disk refuses only what takes room.
    await this.transaction(async (tx) => this.isSound || touch(tx, 'register'));
    this.#recover();
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  #suffer(error: RegisterUnavailable): void {
    if (error.trouble !== this.#trouble) this.#told.onTrouble(error);
    this.#trouble = error.trouble;
  }

  #recover(): void {
    if (this.#trouble === undefined) return;
    this.#trouble = undefined;
    this.#told.onRecovery();
  }
}

import { statSync } from 'node:fs';

/**
 * The files of the register as they were opened. On Linux a file that is removed or replaced stays open under whoever
 * has it: SQLite would go on without a word, and all that it writes would be gone with the program.
 */
export class KeptFiles {
  readonly #file: string;
  readonly #opened: string | undefined;
  /** Made at the first use, and kept as long as a connection is open. */
  #log: string | undefined;

  /** @param file open already */
  constructor(file: string) {
    this.#file = file;
    this.#opened = identityOf(file);
  }

  /** Whether what is written still lands in the files that the next start will open. */
  get areThere(): boolean {
    const log = identityOf(`${this.#file}-wal`);
    this.#log ??= log;
    return identityOf(this.#file) === this.#opened && log === this.#log;
  }
}

/** Of the file that bears this name now; undefined: there is none. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

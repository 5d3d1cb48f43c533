import { HeldClient } from './heldClient.ts';
import { patiently } from './patience.ts';

/** A migration may rewrite large tables: others wait longer for it than for a transaction. */
const PATIENCE = 60_000;

/**
 * Runs `work` while no other process migrates the same register. The schema engine locks nothing
 * itself, and the register cannot be locked under it; so the lock is SQLite's own on an empty
 * file beside it, which the system releases even when the process is killed. The file stays:
 * removing it would let in a process that had opened it and one that makes it anew.
 */
export async function withMigrationLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const client = new HeldClient(`${file}-migration-lock`);
  try {
    const lock = await patiently(() => client.transaction(), PATIENCE);
    try {
      return await work();
    } finally {
      await lock.rollback();
    }
  } finally {
    client.close();
  }
}

import { z } from 'zod';
import { type Database, RegisterUnavailable } from '../database.ts';
import type { Log } from '../log.ts';
import { inOneStatement } from '../oneStatement.ts';
import type { LeasedMessage } from './lease.ts';

/** How far a message of several parts has come: tried again, by whichever process, it goes on from there. */
export interface Progress {
  /** The transport's own ids of the parts that have been accepted, in order; '' of one that has none. */
  readonly accepted: readonly string[];
  /**
   * Notes that the next part has been accepted, before the one after it leaves.
   * @param others how many parts are still to come: after the last one there is nothing to go on with
   */
  accept(part: string, others: number): Promise<void>;
}

interface ProgressDeps {
  readonly database: Database;
  readonly log: Log;
}

/** The progress of a message, kept in its row of the outbox until it is sent or given up. */
export function progressOf(
  { database, log }: ProgressDeps,
  { id, parts }: Pick<LeasedMessage, 'id' | 'parts'>,
): Progress {
  const accepted = readParts(parts);
  return {
    accepted,
    async accept(part, others) {
      accepted.push(part);
      if (others === 0) return;
      const data = { parts: JSON.stringify(accepted) };
      try {
        await inOneStatement(database, (db) =>
          db.outboxMessage.updateMany({ where: { id }, data }),
        );
      } catch (error) {
        // No failure to deliver: to stop here would post the same again for certain.
        const told = error instanceof RegisterUnavailable ? {} : { err: error };
        log.warn({ ...told, id }, 'progress of a message not kept; its other parts leave');
      }
    },
  };
}

const stored = z.array(z.string());

const readParts = (parts: string | null): string[] =>
  parts === null ? [] : stored.parse(JSON.parse(parts));

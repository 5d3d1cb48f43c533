import { createHash } from 'node:crypto';

/** A line of the audit, as far as the chain holds on to it: everything but what may be erased. */
export interface ChainedLine {
  readonly at: Date;
  readonly actorId: string | null;
  readonly capacity: string | null;
  readonly mandateId: string | null;
  readonly transport: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly groupId: string | null;
  /** What `valuesDigest` makes of what was and what is. */
  readonly digest: string;
}

/** What the first line holds on to. */
export const GENESIS = '';

const sha256 = (said: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url');

/** The hash of a line: of all it says, and of the hash of the line before. */
export const lineHash = (previous: string, line: ChainedLine): string =>
  sha256([
    previous,
    line.at.getTime(),
    line.actorId,
    line.capacity,
    line.mandateId,
    line.transport,
    line.action,
    line.subjectType,
    line.subjectId,
    line.groupId,
    line.digest,
  ]);

/** A digest from which nobody guesses the values: names and addresses are few, the salt is not. */
export const valuesDigest = (salt: string, before: string | null, after: string | null): string =>
  sha256([salt, before, after]);

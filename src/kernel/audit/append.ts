import { randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Capacity } from '../access/source.ts';
import type { Tx } from '../database.ts';
import { insertRows, sql } from '../sql.ts';
import { toDate } from '../time.ts';
import { GENESIS, lineHash, valuesDigest } from './chain.ts';
import type { AuditEntry } from './entry.ts';

/** Who changes, as what, when, through what. */
export interface AuditAuthor {
  readonly now: Temporal.Instant;
  readonly transport: string;
  /** Null when Griot itself acts (a job). */
  readonly personId: string | null;
  /** As what he may; absent when Griot itself acts. */
  readonly capacity?: (() => Capacity | undefined) | undefined;
}

const SALT_BYTES = 16;

/**
 * Writes these lines at the end of the chain. The transaction has the write lock, so that of two
 * processes the second holds on to what the first has written.
 */
export async function appendAudit(
  tx: Tx,
  author: AuditAuthor,
  entries: readonly AuditEntry[],
): Promise<void> {
  let previous = (await lastHash(tx)) ?? GENESIS;
  const rows = entries.map((entry) => {
    const row = chained(previous, author, entry);
    previous = row.hash;
    return COLUMNS.map((column) => row[column]);
  });
  await insertRows(tx, LINES, rows);
}

const hashes = z.array(z.object({ hash: z.string() }));

async function lastHash(tx: Tx): Promise<string | undefined> {
  const rows = await tx.$queryRaw`SELECT "hash" FROM "Audit" ORDER BY "id" DESC LIMIT 1`;
  return hashes.parse(rows)[0]?.hash;
}

const COLUMNS = [
  'at',
  'actorId',
  'capacity',
  'mandateId',
  'transport',
  'action',
  'subjectType',
  'subjectId',
  'groupId',
  'before',
  'after',
  'salt',
  'digest',
  'hash',
] as const;

/** The columns, in that order. */
const LINES = sql`"Audit" ("at", "actorId", "capacity", "mandateId", "transport", "action",
  "subjectType", "subjectId", "groupId", "before", "after", "salt", "digest", "hash")`;

function chained(previous: string, author: AuditAuthor, entry: AuditEntry) {
  const { now, transport, personId, capacity } = author;
  const as = capacity?.();
  const [before, after] = [asJson(entry.before), asJson(entry.after)];
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  const line = {
    at: toDate(now),
    actorId: personId,
    capacity: as?.relation ?? null,
    mandateId: as?.mandateId ?? null,
    transport,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    groupId: entry.about,
    digest: valuesDigest(salt, before, after),
  };
  return { ...line, before, after, salt, hash: lineHash(previous, line) };
}

const asJson = (value: unknown): string | null =>
  value === undefined ? null : JSON.stringify(value);

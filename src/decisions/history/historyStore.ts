import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import { toInstant } from '../../kernel/time.ts';
import { CHANGES } from '../transitions.ts';

/** What a decision's history tells; the rest of the audit (a comment, an escalation) is told elsewhere. */
export const TOLD_ACTS = ['record', ...CHANGES, 'owner', 'attach', 'halt', 'resume'] as const;

const TOLD = TOLD_ACTS.map((act) => `decision.${act}`);

/** A change of a decision, as it was written down. */
export interface Past {
  readonly at: Temporal.Instant;
  readonly actorId: string | null;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The last changes of a decision that its history tells, the oldest first. */
export async function historyOf(db: Reader, decisionId: string, most: number): Promise<Past[]> {
  const rows = await db.audit.findMany({
    where: {
      subjectType: 'decision',
      subjectId: decisionId,
      action: { in: TOLD },
      after: { not: null },
    },
    orderBy: { id: 'desc' },
    take: most,
  });
  return rows.reverse().map((row) => ({
    at: toInstant(row.at),
    actorId: row.actorId,
    action: row.action,
    before: parsed(row.before),
    after: parsed(row.after),
  }));
}

const parsed = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json));

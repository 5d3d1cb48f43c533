import cuid from '@bugsnag/cuid';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DecisionKind, DecisionPriority } from '../../../prisma/client/enums.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { insertRows, sql } from '../../kernel/sql.ts';
import { toDate } from '../../kernel/time.ts';
import {
  type Decision,
  type DecisionLink,
  type MeetingMade,
  numberAfter,
  type Owner,
  phaseOf,
} from '../decision.ts';
import { seriesOf, writeDecisionCode } from '../decisionCode.ts';
import { WORDS_VERSION } from '../listing/searchWords.ts';
import { SEPARATOR } from '../store.ts';
import { addAttached, replaceAttached } from './attachedRows.ts';

/** What a new decision is made of. */
export interface NewDecision {
  readonly group: Group;
  readonly kind: DecisionKind;
  readonly meeting: MeetingMade | undefined;
  readonly point: string | undefined;
  readonly text: string;
  readonly priority: DecisionPriority;
  readonly takenOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | undefined;
  readonly owners: readonly Owner[];
  readonly ownersAsked: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly DecisionLink[];
  readonly sourceUrl: string | undefined;
}

/** Writes a decision under the next number of its series and year, owners included. */
export async function createDecision(
  tx: Tx,
  made: NewDecision,
  author: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<Decision> {
  const { group, ...said } = made;
  const series = seriesOf(group);
  const { year } = made.takenOn;
  const number = numberAfter(await lastNumber(tx, series, year));
  const code = writeDecisionCode(series, year, number);
  const at = toDate(author.now);
  const id = cuid();
  await insertDecision(
    tx,
    { id, code, series, year, number, groupId: group.id, at, ...author },
    made,
  );
  const decision: Decision = { ...said, groupId: group.id, id, code, ...AS_TAKEN };
  await addAttached(tx, decision);
  return decision;
}

/** Where a decision stands in the register, and who wrote it down. */
interface Entry {
  readonly id: string;
  readonly code: string;
  readonly series: string;
  readonly year: number;
  readonly number: number;
  readonly groupId: string;
  readonly personId: string | null;
  readonly at: Date;
}

/** By hand: the query builder takes as long over this row as all the rest (docs/decisions/0050). */
async function insertDecision(tx: Tx, entry: Entry, made: NewDecision): Promise<void> {
  const into = sql`"Decision" ("id", "code", "series", "year", "number", "groupId", "kind", "meetingId",
    "point", "text", "priority", "takenOn", "dueOn", "ownerAsked", "sourceUrl", "wordsVersion",
    "createdById", "createdAt", "updatedAt")`;
  await insertRows(tx, into, [
    [
      entry.id,
      entry.code,
      entry.series,
      entry.year,
      entry.number,
      entry.groupId,
      made.kind,
      made.meeting?.id ?? null,
      made.point ?? null,
      made.text,
      made.priority,
      made.takenOn.toString(),
      made.dueOn?.toString() ?? null,
      writeNames(made.ownersAsked),
      made.sourceUrl ?? null,
      WORDS_VERSION,
      entry.personId,
      entry.at,
      entry.at,
    ],
  ]);
}

const AS_TAKEN = {
  status: 'todo',
  postponements: 0,
  postponeReason: undefined,
  closedOn: undefined,
  closedNote: undefined,
  escalationStep: 0,
  escalationHalted: undefined,
} as const;

/** Writes a decision as it is to be; `closedAt` is set when it is closed now, cleared when reopened. */
export async function saveDecision(
  tx: Tx,
  before: Decision,
  after: Decision,
  now: Temporal.Instant,
): Promise<void> {
  const phase = phaseOf(after.status);
  const closing =
    phaseOf(before.status) === phase
      ? {}
      : { phase, closedAt: phase === 'closed' ? toDate(now) : null };
  await tx.decision.update({
    where: { id: after.id },
    data: {
      ...closing,
      kind: after.kind,
      status: after.status,
      text: after.text,
      priority: after.priority,
      dueOn: after.dueOn?.toString() ?? null,
      postponements: after.postponements,
      postponeReason: after.postponeReason ?? null,
      closedOn: after.closedOn?.toString() ?? null,
      closedNote: after.closedNote ?? null,
      ownerAsked: writeNames(after.ownersAsked),
      escalationStep: after.escalationStep,
      escalationHalted: after.escalationHalted ?? null,
      updatedAt: toDate(now),
    },
    select: { id: true },
  });
  await replaceAttached(tx, before, after);
}

/** Drops what was written by mistake and never taken: it keeps its number, and counts nowhere. */
export async function withdrawDecision(
  tx: Tx,
  before: Decision,
  closed: Required<Pick<Decision, 'closedOn' | 'closedNote'>>,
  now: Temporal.Instant,
): Promise<Decision> {
  const after = { ...before, ...closed, status: 'dropped' } as const;
  await saveDecision(tx, before, after, now);
  await tx.decision.update({
    where: { id: after.id },
    data: { closedAt: null },
    select: { id: true },
  });
  return after;
}

const writeNames = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(SEPARATOR);

/** Read inside the transaction that gives the next, so that there is no gap and no double. */
async function lastNumber(tx: Tx, series: string, year: number): Promise<number | undefined> {
  const rows = await tx.$queryRaw`
    SELECT "number" FROM "Decision" WHERE "series" = ${series} AND "year" = ${year}
    ORDER BY "number" DESC LIMIT 1`;
  return numbers.parse(rows)[0]?.number;
}

const numbers = z.array(z.object({ number: z.number() }));

import { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../../kernel/database.ts';
import type { Directory, Person } from '../../kernel/directory.ts';
import { toDate } from '../../kernel/time.ts';
import type { Decision } from '../decision.ts';
import { heldRows, holdingsOf } from '../ownedStore.ts';
import { decisionsByIds } from '../store.ts';
import type { FollowUpStep } from './followUpSteps.ts';

/** An open decision with a due date. */
export type Dated = Decision & { readonly dueOn: Temporal.PlainDate };

const isDated = (decision: Decision): decision is Dated => decision.dueOn !== undefined;

/** More than that is a list to read, not a message: the rest is in « mes actions ». */
const MOST_READ = 200;

/** The open dated decisions that somebody answers for on a day, the longest delay first. */
export async function datedDecisionsOf(
  db: Reader,
  person: Person,
  directory: Directory,
  on: Temporal.PlainDate,
): Promise<Dated[]> {
  const ids = new Set<string>();
  for (const holding of holdingsOf(person, directory, on)) {
    const rows = await db.decisionOwner.findMany({
      where: { ...heldRows(holding), phase: 'open', dueOn: { gte: '' } },
      orderBy: { dueOn: 'asc' },
      take: MOST_READ,
      select: { decisionId: true },
    });
    for (const { decisionId } of rows) ids.add(decisionId);
  }
  const decisions = (await decisionsByIds(db, [...ids])).filter(isDated);
  return decisions.sort((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
}

/** A reminder: which step of which due date. */
export interface Notice {
  readonly decision: Dated;
  readonly step: FollowUpStep;
}

const keyOf = (decisionId: string, dueOn: string, step: number): string =>
  `${decisionId} ${dueOn} ${step}`;

/** Those of these reminders that the person has not had. */
export async function untold(
  db: Reader,
  personId: string,
  notices: readonly Notice[],
): Promise<Notice[]> {
  const rows = await db.followUpNotice.findMany({
    where: { personId, decisionId: { in: notices.map(({ decision }) => decision.id) } },
  });
  const told = new Set(rows.map((row) => keyOf(row.decisionId, row.dueOn, row.step)));
  return notices.filter(
    ({ decision, step }) => !told.has(keyOf(decision.id, decision.dueOn.toString(), step)),
  );
}

/** Writes down that the person has had these reminders: none comes twice. */
export async function markTold(
  tx: Tx,
  personId: string,
  notices: readonly Notice[],
  now: Temporal.Instant,
): Promise<void> {
  if (notices.length === 0) return;
  await tx.followUpNotice.createMany({
    data: notices.map(({ decision, step }) => ({
      decisionId: decision.id,
      personId,
      dueOn: decision.dueOn.toString(),
      step,
      at: toDate(now),
    })),
  });
}

/** Until which day somebody wants no reminder; undefined when he wants them. */
export async function silenceOf(
  db: Reader,
  personId: string,
): Promise<Temporal.PlainDate | undefined> {
  const row = await db.followUpChoice.findUnique({ where: { personId } });
  return row?.silentUntil ? Temporal.PlainDate.from(row.silentUntil) : undefined;
}

/** Keeps until which day somebody wants no reminder; null ends the silence. */
export async function keepSilence(tx: Tx, personId: string, until: string | null): Promise<void> {
  await tx.followUpChoice.upsert({
    where: { personId },
    create: { personId, silentUntil: until },
    update: { silentUntil: until },
  });
}

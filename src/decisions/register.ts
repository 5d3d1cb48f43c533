import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/database.ts';
import { toDate } from '../kernel/time.ts';
import { type Decision, type MeetingMade, numberAfter } from './decision.ts';
import { writeDecisionCode } from './decisionCode.ts';
import { SEPARATOR } from './store.ts';

/** What a new decision is made of. */
export interface NewDecision {
  readonly groupId: string;
  readonly meeting: MeetingMade | undefined;
  readonly text: string;
  readonly takenOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | undefined;
  readonly ownerIds: readonly string[];
  readonly ownersAsked: readonly string[];
  readonly sourceUrl: string | undefined;
}

/** Writes a decision under the next number of its year, owners included. */
export async function createDecision(
  tx: Tx,
  made: NewDecision,
  author: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<Decision> {
  const { year } = made.takenOn;
  const number = numberAfter(await lastNumber(tx, year));
  const code = writeDecisionCode(year, number);
  const at = toDate(author.now);
  const { id } = await tx.decision.create({
    data: {
      code,
      year,
      number,
      groupId: made.groupId,
      meetingId: made.meeting?.id ?? null,
      text: made.text,
      takenOn: made.takenOn.toString(),
      dueOn: made.dueOn?.toString() ?? null,
      ownerAsked: writeNames(made.ownersAsked),
      sourceUrl: made.sourceUrl ?? null,
      createdById: author.personId,
      createdAt: at,
      updatedAt: at,
    },
    select: { id: true },
  });
  await addOwners(tx, id, made.ownerIds);
  return { ...made, id, code, status: 'todo', closedOn: undefined, closedNote: undefined };
}

async function addOwners(tx: Tx, decisionId: string, ownerIds: readonly string[]): Promise<void> {
  if (ownerIds.length === 0) return;
  await tx.decisionOwner.createMany({
    data: ownerIds.map((personId) => ({ decisionId, personId })),
  });
}

/** Writes a decision as it is to be; `closedAt` is set when it is closed now, cleared when reopened. */
export async function saveDecision(
  tx: Tx,
  before: Decision,
  after: Decision,
  now: Temporal.Instant,
): Promise<void> {
  const closing = before.status === after.status ? {} : { closedAt: closedAt(after, now) };
  await tx.decision.update({
    where: { id: after.id },
    data: {
      ...closing,
      status: after.status,
      text: after.text,
      dueOn: after.dueOn?.toString() ?? null,
      closedOn: after.closedOn?.toString() ?? null,
      closedNote: after.closedNote ?? null,
      ownerAsked: writeNames(after.ownersAsked),
      updatedAt: toDate(now),
    },
    select: { id: true },
  });
  await replaceOwners(tx, before, after);
}

const closedAt = ({ status }: Decision, now: Temporal.Instant): Date | null =>
  status === 'todo' ? null : toDate(now);

async function replaceOwners(tx: Tx, before: Decision, after: Decision): Promise<void> {
  const gone = before.ownerIds.filter((id) => !after.ownerIds.includes(id));
  if (gone.length > 0) {
    await tx.decisionOwner.deleteMany({ where: { decisionId: after.id, personId: { in: gone } } });
  }
  const added = after.ownerIds.filter((id) => !before.ownerIds.includes(id));
  await addOwners(tx, after.id, added);
}

const writeNames = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(SEPARATOR);

/** Read inside the transaction that gives the next, so that there is no gap and no double. */
async function lastNumber(tx: Tx, year: number): Promise<number | undefined> {
  const last = await tx.decision.findFirst({
    where: { year },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return last?.number;
}

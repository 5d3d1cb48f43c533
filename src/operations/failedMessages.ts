import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader, Tx } from '../kernel/database.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import { overtakenOf } from '../kernel/outbox/overtaken.ts';
import { BAMAKO, dayIn, toDate } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';

/** A message that was refused for good, or given up. */
export interface FailedMessage {
  /** Names it in a button: its number would tell how much else is sent. */
  readonly dedupeKey: string;
  /** An address, or the chat's own id. */
  readonly recipient: string;
  readonly personId: string | null;
  /** The group it is about. */
  readonly groupId: string | null;
  readonly transport: string;
  readonly subject: string;
  readonly lastError: string | null;
}

/** The failed messages that somebody may know of: not those of groups hidden from him, nor others' own. */
export type Visible = Pick<
  Prisma.OutboxMessageWhereInput,
  'status' | 'personal' | 'OR' | 'transport' | 'lastError'
>;

/** @param hiddenGroups groups of which the reader may not know */
export const visibleFailures = (hiddenGroups: readonly string[]): Visible => ({
  status: 'failed',
  personal: false,
  OR: [{ groupId: null }, { groupId: { notIn: [...hiddenGroups] } }],
});

/** Those that somebody may know of, by his place in the directory. */
export function visibleFailuresOf(
  directory: Directory,
  person: Person,
  now: Temporal.Instant,
): Visible {
  const actor = directory.actor(person, dayIn(now, BAMAKO));
  return visibleFailures(
    directory.groups.filter((group) => !actor.knows(group)).map(({ id }) => id),
  );
}

/**
 * A page of the failed messages, the latest first, and how many there are in all.
 * @param page.before the message after which the page starts: what is relaunched meanwhile moves
 * nothing off the next page
 */
export async function failedMessages(
  db: Reader,
  visible: Visible,
  { before, take }: { readonly before?: string | undefined; readonly take: number },
): Promise<{ readonly rows: readonly FailedMessage[]; readonly total: number }> {
  const where =
    before === undefined ? visible : { ...visible, id: { lt: await numberOf(db, before) } };
  const rows = await db.outboxMessage.findMany({ where, orderBy: { id: 'desc' }, take });
  return { rows, total: await db.outboxMessage.count({ where: visible }) };
}

/** Where a message stands in the outbox, whatever has come of it; before all others when it is gone. */
export async function numberOf(db: Reader, dedupeKey: string): Promise<number> {
  const row = await db.outboxMessage.findUnique({ where: { dedupeKey }, select: { id: true } });
  return row?.id ?? 0;
}

/** What came of sending a failed message again. */
export type Relaunch = 'relaunched' | 'alreadyRelaunched' | 'tooLate' | 'overtaken';

/** Puts a failed message back among those to send, unless what it announces is over, or has changed. */
export async function relaunch(
  write: Write,
  visible: Visible,
  dedupeKey: string,
  now: Temporal.Instant,
): Promise<Relaunch> {
  const { relaunched, overtaken, tooLate } = await relaunchThose(
    write,
    { ...visible, dedupeKey },
    now,
  );
  if (relaunched > 0) return 'relaunched';
  if (overtaken > 0) return 'overtaken';
  return tooLate > 0 ? 'tooLate' : 'alreadyRelaunched';
}

/** What came of sending many failed messages again. */
export interface Relaunched {
  readonly relaunched: number;
  /** Those that a later message has replaced. */
  readonly overtaken: number;
  /** Those whose announcement is over. */
  readonly tooLate: number;
}

/** Puts back all the failed messages up to that one, which was the latest when it was asked. */
export async function relaunchUpTo(
  write: Write,
  visible: Visible,
  latest: string,
  now: Temporal.Instant,
): Promise<Relaunched> {
  const id = { lte: await numberOf(write.tx, latest) };
  return relaunchThose(write, { ...visible, id }, now);
}

type Chosen = Visible & Pick<Prisma.OutboxMessageWhereInput, 'id' | 'dedupeKey'>;

async function relaunchThose(
  write: Write,
  where: Chosen,
  now: Temporal.Instant,
): Promise<Relaunched> {
  const { outboxMessage } = write.tx;
  const at = toDate(now);
  const overtaken = await giveUpOvertaken(write.tx, where);
  const { count: tooLate } = await outboxMessage.updateMany({
    where: { ...where, usefulUntil: { lt: at } },
    data: { status: 'expired' },
  });
  const again = await outboxMessage.findMany({ where, select: { id: true, groupId: true } });
  await outboxMessage.updateMany({
    where,
    data: { status: 'pending', attempts: 0, lastError: null, notBefore: at, createdAt: at },
  });
  for (const { id, groupId } of again) {
    write.audit({
      action: 'outbox.relaunch',
      subjectType: 'outbox',
      subjectId: String(id),
      about: groupId,
    });
  }
  return { relaunched: again.length, overtaken, tooLate };
}

/** @returns how many are given up: sent again, they would say an hour that no longer holds */
async function giveUpOvertaken(tx: Tx, where: Chosen): Promise<number> {
  const chosen = await tx.outboxMessage.findMany({ where, select: { id: true, topic: true } });
  const { count } = await tx.outboxMessage.updateMany({
    where: { id: { in: await overtakenOf(tx, chosen) } },
    data: { status: 'superseded' },
  });
  return count;
}

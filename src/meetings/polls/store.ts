import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/client/client.ts';
import type { Reader, Tx } from '../../kernel/database.ts';
import type { Group } from '../../kernel/directory.ts';
import { inZone, toDate, toInstant } from '../../kernel/time.ts';
import type { Moment } from '../planning/outlook.ts';
import type { Poll, PollAnswer, PollEnding } from './poll.ts';
import { newPollCode } from './pollCode.ts';

const include = {
  slots: { orderBy: { number: 'asc' } },
  asked: true,
  answers: { orderBy: { answeredAt: 'asc' } },
} as const;

type Row = Prisma.PollGetPayload<{ include: { slots: true; asked: true; answers: true } }>;

function toPoll({ id, code, groupId, subject, place, ...row }: Row): Poll {
  return {
    id,
    code,
    groupId,
    subject,
    place,
    slots: row.slots.map(({ number, startsAt, endsAt }) => ({
      number,
      start: inZone(toInstant(startsAt), row.zone),
      end: inZone(toInstant(endsAt), row.zone),
    })),
    askedIds: row.asked.map(({ personId }) => personId),
    answers: row.answers.map(({ personId, number, choice }) => ({ personId, number, choice })),
    ending: endingOf(row),
  };
}

function endingOf({
  meetingCode,
  withdrawnAt,
}: Pick<Row, 'meetingCode' | 'withdrawnAt'>): PollEnding | undefined {
  if (meetingCode !== null) return { kind: 'settled', meetingCode };
  return withdrawnAt === null ? undefined : { kind: 'withdrawn' };
}

/** The poll of that code (GEC-SD1). */
export async function pollByCode(db: Reader, code: string): Promise<Poll | undefined> {
  const row = await db.poll.findUnique({ where: { code }, include });
  return row ? toPoll(row) : undefined;
}

export async function pollById(db: Reader, id: string): Promise<Poll | undefined> {
  const row = await db.poll.findUnique({ where: { id }, include });
  return row ? toPoll(row) : undefined;
}

/** The polls of these groups that can still be answered, the oldest first. */
export async function openPolls(
  db: Reader,
  groupIds: readonly string[],
  now: Temporal.Instant,
): Promise<Poll[]> {
  const rows = await db.poll.findMany({
    where: {
      groupId: { in: [...groupIds] },
      settledAt: null,
      withdrawnAt: null,
      slots: { some: { startsAt: { gt: toDate(now) } } },
    },
    orderBy: { createdAt: 'asc' },
    include,
  });
  return rows.map(toPoll);
}

/** A poll as it has been confirmed. */
export interface NewPoll {
  readonly group: Group;
  readonly subject: string;
  readonly place: string;
  readonly slots: readonly Moment[];
  readonly askedIds: readonly string[];
  readonly createdById: string | null;
}

/** Puts a poll in the register. */
export async function createPoll(tx: Tx, now: Temporal.Instant, poll: NewPoll): Promise<Poll> {
  const { group, subject, place, createdById } = poll;
  const before = await tx.poll.count({ where: { groupId: group.id } });
  const row = await tx.poll.create({
    data: {
      code: newPollCode(group.code, before),
      groupId: group.id,
      subject,
      place,
      zone: group.zone,
      createdById,
      createdAt: toDate(now),
      slots: {
        create: poll.slots.map(({ start, end }, index) => ({
          number: index + 1,
          startsAt: toDate(start.toInstant()),
          endsAt: toDate(end.toInstant()),
        })),
      },
      asked: { create: poll.askedIds.map((personId) => ({ personId })) },
    },
    include,
  });
  return toPoll(row);
}

/** Writes somebody's answer in the place of the one he gave. */
export async function keepAnswer(
  tx: Tx,
  poll: Poll,
  { personId, number, choice }: PollAnswer,
  now: Temporal.Instant,
): Promise<void> {
  const answeredAt = toDate(now);
  await tx.pollAnswer.upsert({
    where: { pollId_number_personId: { pollId: poll.id, number, personId } },
    create: { pollId: poll.id, number, personId, choice, answeredAt },
    update: { choice, answeredAt },
  });
}

/** The poll has become a meeting. */
export async function markSettled(
  tx: Tx,
  poll: Poll,
  meetingCode: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx.poll.update({ where: { id: poll.id }, data: { meetingCode, settledAt: toDate(now) } });
}

/** Nobody is asked any more, and nothing is planned from it. */
export async function markWithdrawn(tx: Tx, { id }: Poll, now: Temporal.Instant): Promise<void> {
  await tx.poll.update({ where: { id }, data: { withdrawnAt: toDate(now) } });
}

import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader, Tx } from '../kernel/database.ts';
import { toDate, toInstant } from '../kernel/time.ts';
import type { Meeting, Slot } from '../meetings/meeting.ts';
import { meetingById } from '../meetings/store.ts';
import { isFulfilled, type TimeProposal } from './proposal.ts';

/** A proposal and the meeting that it is about. */
export interface Proposed {
  readonly proposal: TimeProposal;
  readonly meeting: Meeting;
}

function toProposal(row: Prisma.TimeProposalGetPayload<object>, zone: string): TimeProposal {
  const { id, personId, declinedAt } = row;
  const start = toInstant(row.startsAt).toZonedDateTimeISO(zone);
  const end = toInstant(row.endsAt).toZonedDateTimeISO(zone);
  return { id, personId, start, end, declined: declinedAt !== null };
}

/** Keeps what somebody proposes, in the place of what he proposed before; returns its id. */
export async function keepProposal(
  tx: Tx,
  meeting: Meeting,
  personId: string,
  { start, end }: Pick<Slot, 'start' | 'end'>,
  now: Temporal.Instant,
): Promise<TimeProposal> {
  const said = {
    startsAt: toDate(start.toInstant()),
    endsAt: toDate(end.toInstant()),
    createdAt: toDate(now),
    declinedAt: null,
  };
  const row = await tx.timeProposal.upsert({
    where: { meetingId_personId: { meetingId: meeting.id, personId } },
    create: { meetingId: meeting.id, personId, ...said },
    update: said,
  });
  return toProposal(row, meeting.start.timeZoneId);
}

/** Whether somebody's proposal of that moment is open, and was received no earlier than it was made. */
export async function isProposed(
  tx: Tx,
  meeting: Meeting,
  personId: string,
  { start, end }: Pick<Slot, 'start' | 'end'>,
  madeAt: Temporal.Instant,
): Promise<boolean> {
  const count = await tx.timeProposal.count({
    where: {
      meetingId: meeting.id,
      personId,
      startsAt: toDate(start.toInstant()),
      endsAt: toDate(end.toInstant()),
      declinedAt: null,
      createdAt: { gte: toDate(madeAt) },
    },
  });
  return count > 0;
}

export async function proposalById(db: Reader, id: string): Promise<Proposed | undefined> {
  const row = await db.timeProposal.findUnique({ where: { id } });
  if (!row) return undefined;
  const meeting = await meetingById(db, row.meetingId);
  return meeting && { meeting, proposal: toProposal(row, meeting.start.timeZoneId) };
}

/** What is proposed of the meetings to come of these groups and can still be taken up, in order. */
export async function openProposals(
  db: Reader,
  groupIds: readonly string[],
  now: Temporal.Instant,
): Promise<Proposed[]> {
  const rows = await db.timeProposal.findMany({
    where: {
      declinedAt: null,
      startsAt: { gt: toDate(now) },
      meeting: {
        groupId: { in: [...groupIds] },
        status: 'planned',
        endsAt: { gt: toDate(now) },
      },
    },
    orderBy: [{ meeting: { startsAt: 'asc' } }, { createdAt: 'asc' }],
  });
  const found: Proposed[] = [];
  for (const row of rows) {
    const meeting = await meetingById(db, row.meetingId);
    if (!meeting) continue;
    const proposal = toProposal(row, meeting.start.timeZoneId);
    if (!isFulfilled(proposal, meeting)) found.push({ proposal, meeting });
  }
  return found;
}

/** Marks it as declined. @returns false when it was, or when it has been replaced since */
export async function declineProposal(
  tx: Tx,
  { id, start }: TimeProposal,
  now: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tx.timeProposal.updateMany({
    where: { id, startsAt: toDate(start.toInstant()), declinedAt: null },
    data: { declinedAt: toDate(now) },
  });
  return count === 1;
}

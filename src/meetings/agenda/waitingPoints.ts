import type { Temporal } from 'temporal-polyfill';
import type { PointOrigin } from '../../../prisma/client/enums.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Reader, Tx } from '../../kernel/database.ts';
import { toDate } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { addPoint } from './agendaStore.ts';
import type { TypedPoint } from './ordreDuJour.ts';

/** A point that a feature brings to a group's ordre du jour. */
export interface BroughtPoint extends TypedPoint {
  readonly groupId: string;
  readonly origin: PointOrigin;
  /** Names what it comes from (`decision:<id>`): brought again, it is the same point. */
  readonly sourceKey: string;
  /** What people read and type of it: D-2027-014. */
  readonly sourceCode?: string;
  /** What its readers should know: « transmis par SGT-ELEVAGE, avec sa note ». */
  readonly note?: string;
}

/** Where a brought point is. */
export type PointPlace =
  | { readonly kind: 'waiting' }
  /** On the ordre du jour of that meeting, at that number. */
  | { readonly kind: 'listed'; readonly meetingCode: string; readonly position: number }
  /** Dealt with or taken back; the meeting, when it reached one. */
  | { readonly kind: 'closed'; readonly meetingCode: string | undefined };

/**
 * Puts a point on the ordre du jour of the group's next meeting, or keeps it for the one that is
 * still to be planned. A point brought again under the same key stays as it is, unless it was
 * closed: then it comes back.
 * @param after only meetings that begin later: now, unless said
 */
export async function bringPoint(
  write: Write,
  { now }: Circumstances,
  point: BroughtPoint,
  { personId = null, after = now }: { personId?: string | null; after?: Temporal.Instant } = {},
): Promise<PointPlace> {
  const place = await placeOfPoint(write.tx, point.sourceKey);
  if (place && place.kind !== 'closed') return place;
  const columns = { ...row(point), createdById: personId, createdAt: toDate(now) };
  const reopened = { ...columns, closedAt: null, agendaItemId: null };
  await write.tx.waitingPoint.upsert({
    where: { sourceKey: point.sourceKey },
    create: columns,
    update: reopened,
  });
  write.audit({
    action: 'agenda.bring',
    subjectType: 'group',
    subjectId: point.groupId,
    about: point.groupId,
    after: { sourceKey: point.sourceKey, title: point.title },
  });
  await listWaitingPoints(write.tx, point.groupId, now, after);
  return (await placeOfPoint(write.tx, point.sourceKey)) ?? { kind: 'waiting' };
}

const row = ({ groupId, origin, title, duration, presenter, ...source }: BroughtPoint) => ({
  groupId,
  origin,
  title,
  duration,
  presenter,
  sourceKey: source.sourceKey,
  sourceCode: source.sourceCode ?? null,
  note: source.note ?? null,
});

/** Where the point of that key is; undefined when none was ever brought. */
export async function placeOfPoint(db: Reader, sourceKey: string): Promise<PointPlace | undefined> {
  const found = await db.waitingPoint.findUnique({
    where: { sourceKey },
    select: {
      closedAt: true,
      agendaItem: { select: { position: true, meeting: { select: { code: true } } } },
    },
  });
  if (!found) return undefined;
  const meetingCode = found.agendaItem?.meeting.code;
  if (found.closedAt) return { kind: 'closed', meetingCode };
  if (!found.agendaItem || meetingCode === undefined) return { kind: 'waiting' };
  return { kind: 'listed', meetingCode, position: found.agendaItem.position };
}

/** The point has been dealt with, or is taken back: it comes no more. False when it was closed. */
export async function closePoint(
  tx: Tx,
  sourceKey: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tx.waitingPoint.updateMany({
    where: { sourceKey, closedAt: null },
    data: { closedAt: toDate(now) },
  });
  return count > 0;
}

/** Puts what waits for a group on the ordre du jour of its next meeting, if one is planned. */
export async function listWaitingPoints(
  tx: Tx,
  groupId: string,
  now: Temporal.Instant,
  after: Temporal.Instant = now,
): Promise<void> {
  const waiting = await tx.waitingPoint.findMany({
    where: { groupId, closedAt: null, agendaItemId: null },
    orderBy: { createdAt: 'asc' },
  });
  if (waiting.length === 0) return;
  const next = await tx.meeting.findFirst({
    where: { groupId, status: 'planned', startsAt: { gt: toDate(after) } },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  });
  if (!next) return;
  for (const { id, title, duration, presenter, createdById } of waiting) {
    const point = { title, duration, presenter };
    const item = await addPoint(tx, next.id, point, { personId: createdById, now });
    await tx.waitingPoint.update({ where: { id }, data: { agendaItemId: item.id } });
  }
}

/** What a meeting that is called off was to deal with waits for the next one. */
export async function letPointsWait(tx: Tx, meetingId: string): Promise<void> {
  await tx.waitingPoint.updateMany({
    where: { closedAt: null, agendaItem: { meetingId } },
    data: { agendaItemId: null },
  });
}

/** The meeting has dealt with that point of its ordre du jour: if it was brought, it comes no more. */
export async function settlePoint(
  tx: Tx,
  agendaItemId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx.waitingPoint.updateMany({
    where: { agendaItemId, closedAt: null },
    data: { closedAt: toDate(now) },
  });
}

/** The meeting has not dealt with that point: if it was brought, it waits again. */
export async function waitAgain(tx: Tx, agendaItemId: string): Promise<void> {
  await tx.waitingPoint.updateMany({
    where: { agendaItemId, closedAt: null },
    data: { agendaItemId: null },
  });
}

/** How a point of an ordre du jour came there: brought, brought and closed since, or put there by hand. */
export async function howListed(
  db: Reader,
  agendaItemId: string,
): Promise<'brought' | 'closed' | 'byHand'> {
  const found = await db.waitingPoint.findUnique({ where: { agendaItemId } });
  if (!found) return 'byHand';
  return found.closedAt ? 'closed' : 'brought';
}

/** The groups that a point of that origin still awaits. */
export async function groupsAwaiting(db: Reader, origin: PointOrigin): Promise<readonly string[]> {
  const rows = await db.waitingPoint.findMany({
    where: { origin, closedAt: null },
    distinct: ['groupId'],
    select: { groupId: true },
  });
  return rows.map(({ groupId }) => groupId);
}

/** Whether a point of that origin waits, or stands on the ordre du jour of a meeting that begins later. */
export async function stillComes(
  db: Reader,
  where: { readonly groupId: string; readonly origin: PointOrigin },
  after: Temporal.Instant,
): Promise<boolean> {
  const meeting = { status: 'planned', startsAt: { gt: toDate(after) } } as const;
  const places = [{ agendaItemId: null }, { agendaItem: { meeting } }];
  const coming = await db.waitingPoint.count({ where: { ...where, closedAt: null, OR: places } });
  return coming > 0;
}

/** Says anew what the readers of those points should know; undefined: nothing any more. */
export async function annotatePoints(
  tx: Tx,
  where: { readonly groupId: string; readonly origin: PointOrigin },
  note: string | undefined,
): Promise<void> {
  await tx.waitingPoint.updateMany({
    where: { ...where, closedAt: null },
    data: { note: note ?? null },
  });
}

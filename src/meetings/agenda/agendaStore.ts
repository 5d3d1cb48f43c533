import type { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../../kernel/database.ts';
import { toDate } from '../../kernel/time.ts';
import { documentsOf, giveDocuments } from './agendaDocuments.ts';
import type { TypedPoint } from './ordreDuJour.ts';

export interface AgendaPoint extends TypedPoint {
  readonly id: string;
  readonly position: number;
  /** Who proposed it; null: it came by itself. */
  readonly addedById: string | null;
}

/** The points of a meeting's ordre du jour, in order. */
export const agendaOf = (db: Reader, meetingId: string): Promise<AgendaPoint[]> =>
  db.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' } });

/** Adds a point at the end. */
export async function addPoint(
  tx: Tx,
  meetingId: string,
  point: TypedPoint,
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<AgendaPoint> {
  const position = (await tx.agendaItem.count({ where: { meetingId } })) + 1;
  const createdAt = toDate(by.now);
  return tx.agendaItem.create({
    data: { ...point, meetingId, position, addedById: by.personId, createdAt },
  });
}

/** Takes a point out; those after it move up. Returns it; undefined when there is none there. */
export async function removePoint(
  tx: Tx,
  meetingId: string,
  position: number,
): Promise<AgendaPoint | undefined> {
  const points = await agendaOf(tx, meetingId);
  const point = points.find((one) => one.position === position);
  if (!point) return undefined;
  await tx.agendaDocument.deleteMany({ where: { itemId: point.id } });
  await tx.agendaItem.delete({ where: { id: point.id } });
  await number(
    tx,
    points.filter((one) => one !== point),
  );
  return point;
}

/** Numbers the points of an ordre du jour in that order. */
export const orderPoints = (tx: Tx, order: readonly AgendaPoint[]): Promise<void> =>
  number(tx, order);

/** Changes what a point says. */
export async function changePoint(tx: Tx, id: string, data: Partial<TypedPoint>): Promise<void> {
  await tx.agendaItem.update({ where: { id }, data });
}

/** Makes one point of two: the title and the minutes of one join the other. */
export async function mergePoints(
  tx: Tx,
  meetingId: string,
  position: number,
  into: number,
): Promise<AgendaPoint | undefined> {
  const points = await agendaOf(tx, meetingId);
  const [one, other] = [position, into].map((at) => points.find((point) => point.position === at));
  if (!one || !other || one === other) return undefined;
  const title = `${other.title} ; ${one.title}`;
  const duration = (one.duration ?? 0) + (other.duration ?? 0) || null;
  await tx.agendaItem.update({ where: { id: other.id }, data: { title, duration } });
  await giveDocuments(tx, one.id, other.id);
  await removePoint(tx, meetingId, position);
  return { ...other, title, duration };
}

async function number(tx: Tx, points: readonly AgendaPoint[]): Promise<void> {
  for (const [index, point] of points.entries()) {
    if (point.position === index + 1) continue;
    await tx.agendaItem.update({ where: { id: point.id }, data: { position: index + 1 } });
  }
}

/** What goes with the points of a meeting, by their titles: their notes, then their documents. */
export async function agendaNotes(
  db: Reader,
  meetingId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const noted = await waitingNotes(db, meetingId);
  const documents = await documentsOf(db, meetingId);
  const titles = new Set([...noted.keys(), ...documents.keys()]);
  return new Map(
    [...titles].map((title) => [
      title,
      [...(noted.get(title) ?? []), ...(documents.get(title) ?? [])],
    ]),
  );
}

async function waitingNotes(
  db: Reader,
  meetingId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.agendaItem.findMany({
    where: { meetingId, waitingPoint: { note: { not: null } } },
    select: { title: true, waitingPoint: { select: { note: true } } },
  });
  return new Map(rows.map((row) => [row.title, (row.waitingPoint?.note ?? '').split('\n')]));
}

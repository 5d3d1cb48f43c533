import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Reader, Tx } from '../kernel/database.ts';
import { toDate, toInstant } from '../kernel/time.ts';
import { type Entry, entrySchema } from './book.ts';

/** The book of a meeting. */
export interface Seance {
  readonly id: string;
  readonly meetingId: string;
  readonly meetingCode: string;
  readonly openedAt: Temporal.Instant;
  readonly openedById: string | null;
  /** Undefined while it is open. */
  readonly closedAt: Temporal.Instant | undefined;
}

const withCode = { meeting: { select: { code: true } } } as const;

type Row = Prisma.SeanceGetPayload<{ include: typeof withCode }>;

const toSeance = (row: Row): Seance => ({
  id: row.id,
  meetingId: row.meetingId,
  meetingCode: row.meeting.code,
  openedAt: toInstant(row.openedAt),
  openedById: row.openedById,
  closedAt: row.closedAt ? toInstant(row.closedAt) : undefined,
});

/** The séance of a meeting, open or closed. */
export async function seanceOf(db: Reader, meetingId: string): Promise<Seance | undefined> {
  const row = await db.seance.findUnique({ where: { meetingId }, include: withCode });
  return row ? toSeance(row) : undefined;
}

const ids = z.array(z.object({ id: z.string() }));

/**
 * The open séance whose book a conversation writes; the last one opened there. Asked of everything
 * that is said anywhere, and mostly there is none: by hand.
 */
export async function seanceAt(db: Reader, place: string): Promise<Seance | undefined> {
  const rows = await db.$queryRaw`
    SELECT "Seance"."id" FROM "SeanceDesk" JOIN "Seance" ON "Seance"."id" = "SeanceDesk"."seanceId"
    WHERE "SeanceDesk"."place" = ${place} AND "Seance"."closedAt" IS NULL
    ORDER BY "Seance"."openedAt" DESC LIMIT 1`;
  const [found] = ids.parse(rows);
  if (!found) return undefined;
  const row = await db.seance.findUnique({ where: { id: found.id }, include: withCode });
  return row ? toSeance(row) : undefined;
}

/** The séance that a conversation wrote last, closed or not. */
export async function lastSeanceAt(db: Reader, place: string): Promise<Seance | undefined> {
  const row = await db.seance.findFirst({
    where: { desks: { some: { place } } },
    orderBy: { openedAt: 'desc' },
    include: withCode,
  });
  return row ? toSeance(row) : undefined;
}

/** The séance that a group held last, open or closed. */
export async function lastSeanceOf(db: Reader, groupId: string): Promise<Seance | undefined> {
  const row = await db.seance.findFirst({
    where: { meeting: { groupId } },
    orderBy: { openedAt: 'desc' },
    include: withCode,
  });
  return row ? toSeance(row) : undefined;
}

/** Opens the book of a meeting. */
export async function createSeance(
  tx: Tx,
  meetingId: string,
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<string> {
  const data = { meetingId, openedAt: toDate(by.now), openedById: by.personId };
  return (await tx.seance.create({ data, select: { id: true } })).id;
}

/** From now on, what is said in that conversation goes to the book, and to no other. */
export async function seatDesk(tx: Tx, seanceId: string, place: string): Promise<void> {
  await tx.seanceDesk.deleteMany({ where: { place, seanceId: { not: seanceId } } });
  const where = { seanceId_place: { seanceId, place } };
  await tx.seanceDesk.upsert({ where, create: { seanceId, place }, update: {} });
}

/** That conversation writes no book any more. */
export async function clearDesk(tx: Tx, place: string): Promise<void> {
  await tx.seanceDesk.deleteMany({ where: { place } });
}

/** Closes a book, or opens it again. */
export async function setClosed(
  tx: Tx,
  id: string,
  closedAt: Temporal.Instant | undefined,
  personId: string | null,
): Promise<void> {
  await tx.seance.update({
    where: { id },
    data: {
      closedAt: closedAt ? toDate(closedAt) : null,
      closedById: closedAt ? personId : null,
    },
  });
}

/** What was written in a book, in order. */
export async function entriesOf(db: Reader, seanceId: string): Promise<Entry[]> {
  const rows = await db.seanceEntry.findMany({
    where: { seanceId },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => ({
    at: row.at.getTime(),
    authorId: row.authorId,
    content: entrySchema.parse(JSON.parse(row.payload)),
  }));
}

/** Adds to a book; `position` is the next one, read in the same transaction. */
export async function addEntry(
  tx: Tx,
  seanceId: string,
  position: number,
  { at, authorId, content }: Entry,
): Promise<void> {
  await tx.seanceEntry.create({
    data: { seanceId, position, at: new Date(at), authorId, payload: JSON.stringify(content) },
  });
}

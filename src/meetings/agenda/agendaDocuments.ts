import type { Temporal } from 'temporal-polyfill';
import type { Reader, Tx } from '../../kernel/database.ts';
import { toDate } from '../../kernel/time.ts';

/** A document of a point of the ordre du jour, by its address. */
export interface LinkedDocument {
  readonly title: string;
  /** https://… */
  readonly url: string;
}

/** The documents of the points of a meeting, by the titles of the points: « Note de cadrage – https://… ». */
export async function documentsOf(
  db: Reader,
  meetingId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.agendaDocument.findMany({
    where: { item: { meetingId } },
    orderBy: { id: 'asc' },
    select: { title: true, url: true, item: { select: { title: true } } },
  });
  const lines = new Map<string, string[]>();
  for (const { title, url, item } of rows) {
    lines.set(item.title, [...(lines.get(item.title) ?? []), `${title} – ${url}`]);
  }
  return lines;
}

/** Attaches a document to a point; the same address again takes the new title. */
export async function attachDocument(
  tx: Tx,
  itemId: string,
  { title, url }: LinkedDocument,
  by: { readonly personId: string | null; readonly now: Temporal.Instant },
): Promise<void> {
  await tx.agendaDocument.upsert({
    where: { itemId_url: { itemId, url } },
    create: { itemId, title, url, addedById: by.personId, createdAt: toDate(by.now) },
    update: { title },
  });
}

/** Of two points made one, the documents of both stay; those that both have stay once. */
export async function giveDocuments(tx: Tx, fromId: string, toId: string): Promise<void> {
  const own = await tx.agendaDocument.findMany({ where: { itemId: toId }, select: { url: true } });
  await tx.agendaDocument.updateMany({
    where: { itemId: fromId, url: { notIn: own.map(({ url }) => url) } },
    data: { itemId: toId },
  });
}

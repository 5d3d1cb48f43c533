import type { Transmission } from '../../../prisma/client/client.ts';
import type { Reader } from '../../kernel/database.ts';
import { toInstant } from '../../kernel/time.ts';
import type { Passage } from './passages.ts';

/** The passages of a decision from body to body, the first first. */
export async function passagesOf(db: Reader, decisionId: string): Promise<Passage[]> {
  const rows = await db.transmission.findMany({
    where: { decisionId },
    orderBy: { sentAt: 'asc' },
  });
  return rows.map(toPassage);
}

export const toPassage = (row: Transmission): Passage => ({
  ...row,
  note: row.note ?? undefined,
  sentAt: toInstant(row.sentAt),
  answer: row.answer ?? undefined,
  answeredAt: row.answeredAt ? toInstant(row.answeredAt) : undefined,
});

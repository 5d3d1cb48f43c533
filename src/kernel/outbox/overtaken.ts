import type { Reader } from '../database.ts';

/** Where a message stands in the outbox, and what it is about. */
export interface OnTopic {
  readonly id: number;
  readonly topic: string | null;
}

/**
 * Of these messages, the numbers of those on whose topic a later one was written, whatever came of
 * it: what they say no longer holds, and none is to leave again.
 */
export async function overtakenOf(db: Reader, messages: readonly OnTopic[]): Promise<number[]> {
  const topics = messages.flatMap(({ topic }) => topic ?? []);
  const latest = await db.outboxMessage.groupBy({
    by: ['topic'],
    where: { topic: { in: topics } },
    _max: { id: true },
  });
  const last = new Map(latest.map(({ topic, _max }) => [topic, _max.id ?? 0]));
  return messages.flatMap(({ id, topic }) =>
    topic !== null && id < (last.get(topic) ?? 0) ? [id] : [],
  );
}

import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../kernel/database.ts';
import { toDate, toInstant } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Decision } from '../decision.ts';

/** Something said of a decision. */
export interface Comment {
  readonly at: Temporal.Instant;
  readonly authorId: string | null;
  readonly text: string;
}

const LAST_SHOWN = 5;

/** The last things said of a decision, the oldest first. */
export async function commentsOf(db: Reader, decisionId: string): Promise<Comment[]> {
  const rows = await db.decisionComment.findMany({
    where: { decisionId },
    orderBy: { id: 'desc' },
    take: LAST_SHOWN,
  });
  return rows.reverse().map((row) => ({ ...row, at: toInstant(row.at) }));
}

/** Keeps what somebody says of a decision, and who said it. */
export async function addComment(
  write: Write,
  { id, groupId }: Pick<Decision, 'id' | 'groupId'>,
  { at, authorId, text }: Comment,
): Promise<void> {
  await write.tx.decisionComment.create({
    data: { decisionId: id, authorId, text, at: toDate(at) },
  });
  write.audit({
    action: 'decision.comment',
    subjectType: 'decision',
    subjectId: id,
    about: groupId,
    after: { text },
  });
}

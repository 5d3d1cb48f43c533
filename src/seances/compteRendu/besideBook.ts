import type { Decision } from '../../decisions/decision.ts';
import { findDecisions } from '../../decisions/store.ts';
import type { Reader } from '../../kernel/database.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { type BookLine, isResolution, type Resolution } from '../book.ts';

/**
 * The book with what the register holds as decided at that meeting and the book does not: a colleague who writes
 * « décision : … » in another conversation is not lost to the compte rendu. It stands where the séance was by then.
 */
export async function withBeside(
  db: Reader,
  { id }: Pick<Meeting, 'id'>,
  book: readonly BookLine[],
): Promise<readonly BookLine[]> {
  const own = book.flatMap(({ line }) => (isResolution(line) ? (line.register?.id ?? []) : []));
  const rows = await db.decision.findMany({
    where: { meetingId: id, status: { not: 'dropped' }, id: { notIn: own } },
    select: { id: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { number: 'asc' }],
  });
  if (rows.length === 0) return book;
  const ids = rows.map((row) => row.id);
  const found = await findDecisions(db, { where: { id: { in: ids } }, orderBy: [] });
  const decisions = new Map(found.map((one) => [one.id, one]));
  return rows.reduce((lines, row) => {
    const decision = decisions.get(row.id);
    const after = lines.findIndex(({ at }) => at > row.createdAt.getTime());
    const end = after < 0 ? lines.length : after;
    return decision
      ? [...lines.slice(0, end), lineOf(decision, row.createdAt), ...lines.slice(end)]
      : lines;
  }, book);
}

/** It has no number by which it could be corrected in the book. */
const lineOf = ({ id, code, kind, text }: Decision, at: Date): BookLine => ({
  number: 0,
  at: at.getTime(),
  authorId: null,
  line: { kind: kindOf(kind), text, owners: [], register: { id, code } },
  corrected: false,
  annulled: false,
});

const kindOf = (kind: Decision['kind']): Resolution['kind'] =>
  kind === 'action' || kind === 'recommendation' ? kind : 'decision';

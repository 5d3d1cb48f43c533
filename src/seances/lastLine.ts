import { DomainError } from '../kernel/errors.ts';
import type { BookLine } from './book.ts';

/** Of which kind the last line is, for whoever names it: « la dernière décision » is no point of the agenda. */
export type LastOf = 'decision' | 'action' | undefined;

/**
 * The last line that somebody wrote, of that kind when one is named.
 * @throws DomainError `seance.nothingToAnnul`, `seance.noneOfThese`
 */
export function lastLineOf(
  book: readonly BookLine[],
  authorId: string | null,
  kind: LastOf,
): number {
  const own = book.filter((one) => one.authorId === authorId && !one.annulled);
  if (own.length === 0) throw new DomainError('seance.nothingToAnnul');
  const last = own.findLast(({ line }) => kind === undefined || line.kind === kind);
  if (!last) throw new DomainError('seance.noneOfThese', { kind: kind ?? 'decision' });
  return last.number;
}

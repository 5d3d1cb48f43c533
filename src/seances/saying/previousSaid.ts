import { DomainError } from '../../kernel/errors.ts';
import type { BookLine, Line } from '../book.ts';
import { currentPoint } from '../proceedings.ts';
import { isAboutMinutes, isHow } from './adoption.ts';

/**
 * « adopté », where nothing says what: the compte rendu of the meeting before, unless the point under way
 * is another. Then it may be what that point proposes, and is asked.
 * @throws DomainError `seance.adoptedWhat`
 */
export function previousSaid(
  outcome: 'adopted' | 'amended',
  text: string,
  book: readonly BookLine[],
): Line {
  const point = currentPoint(book);
  if (point && !isAboutMinutes(point.title)) {
    const word = outcome === 'adopted' ? 'adopté' : 'amendé';
    const how = text === '' ? '' : `${isHow(text) ? ' ' : ' : '}${text}`;
    const { title } = point;
    const suggestions = [`décision : le point « ${title} » est ${word}${how}`, `cr ${word}${how}`];
    throw new DomainError('seance.adoptedWhat', { word, title, suggestions });
  }
  return { kind: 'previous', outcome, text };
}

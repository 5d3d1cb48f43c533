import { DomainError } from '../errors.ts';
import { fold } from '../text/fold.ts';

const ABBREVIATION = 3;

/** « jeudi 12 mars », « jeu. 12/03/2027 », where the weekday begins as the person wrote it. */
const writtenDate = (weekday: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})${weekday.slice(0, ABBREVIATION)}\\p{L}*\\.?\\s+(?:le\\s+)?` +
      '(?:\\d{1,2}(?:er)?\\s+\\p{L}+\\.?(?:\\s+\\d{4})?|\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?)(?![\\p{L}\\d])',
    'iu',
  );

/**
 * An error to which a person can answer by pressing one of two dates: for a weekday that contradicts
 * its date, the same line with each of the dates he may have meant. Other errors pass unchanged.
 */
export function withOtherDates(error: unknown, line: string): unknown {
  if (!(error instanceof DomainError) || error.code !== 'date.weekdayMismatch') return error;
  const { said, suggestion1, suggestion2 } = error.params;
  const found = writtenDate(fold(String(said))).exec(line);
  if (!found) return error;
  const labels = [String(suggestion1), String(suggestion2)];
  const suggestions = labels.map(
    (date) =>
      line.slice(0, found.index) +
      date.replace(/\s/gu, ' ') +
      line.slice(found.index + found[0].length),
  );
  return new DomainError(error.code, { ...error.params, suggestions, labels });
}

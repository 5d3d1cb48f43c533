import { DomainError } from '../kernel/errors.ts';
import { dateInWords } from '../kernel/locale/format.ts';
import type { Locale } from '../kernel/locale/translate.ts';
import type { Meeting } from './meeting.ts';

/** How many meetings are proposed when none is told. */
const MOST_PROPOSED = 4;

/**
 * The nearest of these meetings, as an error proposes them.
 * @param again the line said again of the meeting of that code
 */
export function proposed(
  meetings: readonly Meeting[],
  locale: Locale,
  again: (code: string) => string,
): { readonly suggestions: readonly string[]; readonly labels: readonly string[] } {
  const nearest = meetings.slice(0, MOST_PROPOSED);
  return {
    suggestions: nearest.map(({ code }) => again(code)),
    labels: nearest.map(
      ({ code, start }) => `${code} – ${dateInWords(start.toPlainDate(), locale)}`,
    ),
  };
}

/** Asks which of these meetings is meant: `meeting.missing`. */
export const whichMeeting = (
  meetings: readonly Meeting[],
  locale: Locale,
  again: (code: string) => string,
): DomainError => new DomainError('meeting.missing', { ...proposed(meetings, locale, again) });

import { DomainError } from '../kernel/errors.ts';
import { dateInWords } from '../kernel/locale/format.ts';
import type { Locale } from '../kernel/locale/translate.ts';
import type { Meeting } from './meeting.ts';
import { findMeetingCode } from './meetingCode.ts';
import type { MeetingRef } from './meetingRef.ts';

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

/**
 * Somebody is away for days on which he is invited several times: each meeting is offered, and none is taken for the
 * only one. Any other error is as it was.
 */
export function offerEach(error: unknown, { on }: MeetingRef, again: (code: string) => string) {
  if (!(error instanceof DomainError) || error.code !== 'meeting.missing') return error;
  const { suggestions, labels = [] } = error.params;
  if (!on?.some(({ from, to }) => !from.equals(to)) || !Array.isArray(suggestions)) return error;
  const codes = suggestions.flatMap((one: string) => findMeetingCode(one)?.code ?? []);
  if (codes.length < 2) return error;
  return new DomainError('meeting.awayForSeveral', { suggestions: codes.map(again), labels });
}

/** Asks which of these meetings is meant: `meeting.missing`. */
export const whichMeeting = (
  meetings: readonly Meeting[],
  locale: Locale,
  again: (code: string) => string,
): DomainError => new DomainError('meeting.missing', { ...proposed(meetings, locale, again) });

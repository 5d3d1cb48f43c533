import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { placedRef } from '../meetingRef.ts';

/** « toutes les réunions », « les GEC » at the start, up to what they are. */
const ALL =
  /^(?:(?:tous|toutes) (?:(?:les|mes|nos|ces) )?|l'ensemble (?:des|de nos) |(?:les|nos|ces) )/;
const MEETINGS = new RegExp(`^${MEETING_NOUN}s?(?!\\p{L})`, 'u');

/** « et le », « ainsi que du » before another group or another day. */
const AND =
  /(?:^|\s)(?:et|&|\+|puis|ainsi que)\s+(?:celui\s+|celle\s+)?(?:(?:les?|la|du|des|de la|de|au|aux)\s+|[ld][’']\s?)*/iu;
/** « du 4 », « 18 mars », « au 5 », « d'une heure » may stand before. */
const BEFORE_AND = new RegExp(
  String.raw`^\s*(?:${oneOf(
    String.raw`(?:du|de|le|au|à|prévue?)\s[^,:;]{1,25}`,
    "d[’'][^,:;]{1,25}",
    String.raw`(?:${A_WEEKDAY})(?!\p{L})[^,:;]{0,25}`,
    String.raw`\d{1,2}(?:er)?(?:\s[^,:;]{1,20})?`,
  )})?$`,
  'iu',
);

const A_DAY = new RegExp(
  String.raw`^${oneOf(A_MONTH, A_WEEKDAY, String.raw`\d{1,2}(?:er)?(?! ?(?:h|min|personne|membre|invite))`)}\b`,
);
const SAYS_A_DAY = new RegExp(oneOf(String.raw`\d`, A_MONTH, A_WEEKDAY));

/** « le GT Énergie et le GT Eau du 25 », « les GEC de mai et juin », « GEC-2027-03 et GEC-2027-04 ». */
export function namesTwoMeetings(line: Line): boolean {
  const { ref, after } = placedRef(line);
  const joined = AND.exec(after);
  const before = joined ? after.slice(0, joined.index) : '';
  if (!joined || !BEFORE_AND.test(before)) return false;
  const second = after.slice(joined.index + joined[0].length);
  if (ref.code) return findMeetingCode(second)?.before.trim() === '';
  const other = groupAt(words(second), 0, line.groups);
  if (other) return ref.group !== undefined && other.group !== ref.group;
  return SAYS_A_DAY.test(fold(before)) && A_DAY.test(fold(second));
}

/** « tous les GT Santé d'avril », « toutes les réunions du 25 ». */
function namesAll({ rest, groups }: Line): boolean {
  const said = fold(rest.trim());
  const lead = ALL.exec(said)?.[0];
  if (lead === undefined) return false;
  const what = said.slice(lead.length);
  return MEETINGS.test(what) || groupAt(words(what), 0, groups) !== undefined;
}

/**
 * Only one meeting is moved or called off at a time: half of what is said would be lost in silence.
 * @throws DomainError `meeting.several`
 */
export function refuseSeveral(line: Line): void {
  if (namesAll(line) || namesTwoMeetings(line)) throw new DomainError('meeting.several');
}

const SWAPS = /^(?:intervert(?:i[rst]?|issez)|echange[rz]?|inverse[rz]?|permute[rz]?)\s/u;

/** « intervertis le GEC et le GT Eau »: two meetings are moved one after the other, and it is said so. */
export const swapsMeetings = (line: Line): boolean =>
  SWAPS.test(fold(line.rest)) && !line.text.includes('?') && namesTwoMeetings(line);

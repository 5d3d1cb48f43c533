import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAtStart } from '../../kernel/dates/stretch.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { daysIn, type MeetingRef } from '../meetingRef.ts';

/** « , à 10h30, le » between the day and the meeting. */
const HOUR =
  /^[\s,:–-]*(?:(?:à|a)(?!\p{L})\s*)?(?:\d{1,2}\s*(?:heures?|h|:)\s*(?:\d{2})?(?!\d))?[\s,:–-]*(?:l[ae]\s+)?/iu;
const CALLED_OFF = new RegExp(
  String.raw`^(?:${MEETING_NOUN}|annul\p{L}+|supprim\p{L}+)(?!\p{L})`,
  'iu',
);

/**
 * « jeudi 11 mars 10h GEC annulé »: the day that opens the sentence tells which meeting, and no reason. Behind
 * « jeudi c'est férié, annule le GEC » it tells why.
 */
export function datedByOpening(meeting: MeetingRef, line: Line): MeetingRef {
  if (meeting.code || meeting.on) return meeting;
  const opened = dayThenMeeting(line);
  if (!opened)
    return isOpenedByHour(line) ? { ...meeting, rest: meeting.rest.replace(HOUR, '') } : meeting;
  const left = openingDay(meeting.rest, line)?.rest ?? meeting.rest.replace(ITS_NUMBER, '');
  return { ...meeting, on: opened, rest: left.replace(HOUR, '').replace(CANCELLATION, '') };
}

const ITS_NUMBER = /^(?:(?:le|du)\s+)?\d{1,2}(?:er)?(?!\d)/iu;

/** « le 25 GEC »: the day stands apart from the meeting. */
const BARE_DAY = /^(?:le|du)\s+\d{1,2}(?:er)?(?=\s+\p{L}{2})/iu;

const openingDay = (text: string, line: Line): ReturnType<typeof daysIn> =>
  daysIn(text, line, stretchAtStart) ?? daysIn(text.replace(BARE_DAY, '$&,'), line, stretchAtStart);

function dayThenMeeting(line: Line): MeetingRef['on'] {
  const opened = openingDay(line.text, line);
  const behind = opened?.rest.replace(HOUR, '') ?? '';
  return isMeetingNext(behind, line.groups) ? opened?.days : undefined;
}

/** « 10h GEC annulé, grève »: the hour that opens the sentence is no reason. */
function isOpenedByHour({ text, groups }: Line): boolean {
  const behind = text.replace(HOUR, '');
  return /^\W*\d/u.test(text) && isMeetingNext(behind, groups);
}

const isMeetingNext = (behind: string, groups: Line['groups']): boolean =>
  CALLED_OFF.test(behind) || groupAt(words(behind), 0, groups) !== undefined;

/** « jeudi 25 mars annulation du GEC », « le 25, annulation de la réunion », with nothing but a reason behind. */
export function opensWithCancellation(line: Line): boolean {
  const opened = line.text.includes('?') ? undefined : openingDay(line.text, line);
  const said = opened?.rest.replace(HOUR, '') ?? '';
  const behind = said.replace(CANCELLATION_OF, '');
  const left = behind === said ? undefined : behindMeeting(behind, line.groups);
  return left !== undefined && REASON_NEXT.test(left);
}

/** What stands behind « GEC », « la réunion du GEC », « séance »; undefined when no meeting is named first. */
function behindMeeting(said: string, groups: Line['groups']): string | undefined {
  const noun = A_MEETING.exec(said)?.[0] ?? '';
  const sentence = words(said.slice(noun.length));
  const named = groupAt(sentence, 0, groups);
  const last = named && sentence[named.length - 1];
  if (last) return said.slice(noun.length + last.end);
  return noun === '' ? undefined : said.slice(noun.trimEnd().length);
}

const A_MEETING = new RegExp(
  String.raw`^${MEETING_NOUN}(?!\p{L})(?:\s+(?:du|de\s+la|de\s+l[’'])(?!\p{L})\s*(?=\p{L}))?`,
  'iu',
);
/** « , grève », « pour cause de grève »; « évitée », « du vol », « refusée par le ministre » tell otherwise. */
const REASON_NEXT =
  /^\s*(?:[.!]*$|[,:;(–-]|(?:pour|en\s+raison|à\s+cause|suite|motif|faute|car|par\s+manque)(?!\p{L})|(?:(?:à|a|de|prévue?)\s+)+\d{1,2}\s*(?:h|:))/iu;

/** « annulation du », as it is left once the meeting is taken out. */
const CANCELLATION =
  /^(?:l[’'])?annulation(?!\p{L})\s*(?:d[eu](?!\p{L})\s*)?(?:la\s+)?(?:(?:r[ée]union|s[ée]ance|rencontre)(?!\p{L})\s*)?/iu;
const CANCELLATION_OF = /^(?:l[’'])?annulation\s+(?:du|de\s+la|de\s+l[’'])\s*/iu;

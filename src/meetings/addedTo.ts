import { namesIn } from '../directory/changing/memberSaid.ts';
import { groupAt } from '../kernel/commands/groupNames.ts';
import type { Line } from '../kernel/commands/line.ts';
import { words } from '../kernel/text/words.ts';
import { findMeetingCode } from './meetingCode.ts';
import { MEETING_NOUN } from './meetingNoun.ts';

const ADDS = /^r?ajoute[rz]?\s+/iu;
const TO = /\s+(?:aux?|à|a|pour)\s+/giu;
const A_MEETING = new RegExp(
  String.raw`^(?:(?:la|cette|le)\s+)?(?:prochaine?\s+)?${MEETING_NOUN}(?!\p{L})`,
  'iu',
);
const ITS_DAY =
  /^\s*,?\s*(?:(?:du|de|le|de la)\s+)?(?:\d{1,2}|1er|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain)/iu;
/** « pour présenter le rapport »: what somebody does at one meeting. */
const TO_DO = /^\s*,?\s*(?:pour|afin)\s/iu;

/**
 * « ajoute Drissa Togo au GEC du 18 mars », « … à la réunion du GEC »: invited to one meeting. « ajoute Drissa
 * Togo au GEC » gives a seat.
 */
export function isAddedToMeeting({ rest, group, groups }: Line): boolean {
  if (group || !ADDS.test(rest)) return false;
  const said = rest.replace(ADDS, '');
  return [...said.matchAll(TO)].some((link) => {
    const after = said.slice(link.index + link[0].length);
    return namesIn(said.slice(0, link.index)) !== undefined && isMeeting(after, groups);
  });
}

function isMeeting(said: string, groups: Line['groups']): boolean {
  if (A_MEETING.test(said) || findMeetingCode(said)?.before.trim() === '') return true;
  const bare = said.replace(/^(?:le|la)\s+(?:prochaine?\s+)?|^prochaine?\s+/iu, '');
  const sentence = words(bare);
  const named = groupAt(sentence, 0, groups);
  const behind = named && bare.slice(sentence[named.length - 1]?.end);
  if (behind === undefined) return false;
  return ITS_DAY.test(behind) || TO_DO.test(behind) || bare !== said;
}

import { namesIn } from '../../directory/changing/memberSaid.ts';
import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';

const ADDS = /^r?ajoute[rz]?\s+/iu;
const TO = /\s+(?:aux?|à|a|pour)\s+/giu;
export const REMOVES = /^(?:retire[rz]?|enl[èe]ve[rz]?|[ôo]te[rz]?|supprime[rz]?)\s+/iu;
const FROM = /\s+(?:du|de la|de|d[’'])\s*/giu;
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
export const isAddedToMeeting = (line: Line): boolean => concernsMeeting(line, ADDS, TO);

/** « retire Drissa Togo du GEC du 18 mars »: of one meeting. « retire Drissa Togo du GEC » frees a seat. */
export const isTakenOffMeeting = (line: Line): boolean => concernsMeeting(line, REMOVES, FROM);

function concernsMeeting({ rest, group, groups }: Line, verb: RegExp, linked: RegExp): boolean {
  if (group || !verb.test(rest)) return false;
  const said = rest.replace(verb, '');
  return [...said.matchAll(linked)].some((link) => {
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

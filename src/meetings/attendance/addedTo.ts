import { organizationSaid } from '../../directory/organizationSaid.ts';
import { namesIn } from '../../directory/spoken/memberSaid.ts';
import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Directory } from '../../kernel/directory.ts';
import { PUT_IN, TAKE_OUT_TYPED } from '../../kernel/text/orderVerbs.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';

const ADDS = new RegExp(String.raw`^${PUT_IN}\s+`, 'iu');
const TO = /\s+(?:aux?|à|a|pour)\s+/giu;
export const REMOVES = new RegExp(String.raw`^${TAKE_OUT_TYPED}\s+`, 'iu');
const FROM = /\s+(?:du|de la|de|d[’'])\s*/giu;
const A_MEETING = new RegExp(
  String.raw`^(?:(?:la|cette|le)\s+)?(?:prochaine?\s+)?${MEETING_NOUN}(?!\p{L})`,
  'iu',
);
const ITS_DAY = new RegExp(
  String.raw`^\s*,?\s*(?:(?:du|de|le|de la)\s+)?(?:\d{1,2}|1er|${A_WEEKDAY}|demain)`,
  'iu',
);
/** « pour présenter le rapport »: what somebody does at one meeting. */
const TO_DO = /^\s*,?\s*(?:pour|afin)\s/iu;

/**
 * « ajoute Drissa Togo au GEC du 18 mars », « … à la réunion du GEC »: invited to one meeting. « ajoute Drissa
 * Togo au GEC » gives a seat.
 */
export const isAddedToMeeting = (line: Line): boolean => concernsMeeting(line, ADDS, TO);

/** « rajoute la FAO au GEC du 18 », « ajoute la BAD et l'UE à la réunion du 18 »: somebody of theirs is to be named. */
export const addsOrganizations = (line: Line, directory: Directory): boolean =>
  concernsMeeting(line, ADDS, TO, (said) =>
    said
      .split(/\s*,\s*|\s+et\s+/u)
      .every((name) => organizationSaid(directory, name) !== undefined),
  );

/** « retire Drissa Togo du GEC du 18 mars »: of one meeting. « retire Drissa Togo du GEC » frees a seat. */
export const isTakenOffMeeting = (line: Line): boolean => concernsMeeting(line, REMOVES, FROM);

function concernsMeeting(
  { rest, group, groups }: Line,
  verb: RegExp,
  linked: RegExp,
  areNamed = (said: string): boolean => namesIn(said) !== undefined,
): boolean {
  if (group || !verb.test(rest)) return false;
  const said = rest.replace(verb, '');
  return [...said.matchAll(linked)].some((link) => {
    const after = said.slice(link.index + link[0].length);
    return areNamed(said.slice(0, link.index)) && isMeeting(after, groups);
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

const CONVOKES = /^convoque[rz]?\s+(?<also>(?:aussi|[ée]galement|en\s+plus)\s+)?(?<who>\S.*)$/iu;
const BEFORE_NAME = /^(?:(?:le|la|les)\s+|l[’'])/iu;
/** A meeting is convened, or all of its members. */
const NOBODY = new RegExp(
  String.raw`^(?:une?|des|tou[st]|toutes?|nous|moi|tout\s+le\s+monde|membres?|participants?|partenaires?|groupe|${MEETING_NOUN})(?!\p{L})`,
  'iu',
);
const WHEN = new RegExp(
  String.raw`\d|(?<!\p{L})(?:${A_WEEKDAY}|demain|semaine|mois|prochaine?)(?!\p{L})`,
  'iu',
);

/**
 * « convoque aussi le ministre », « gt eau convoque aussi Keller », « convoque Mme Sow à la réunion du GEC »: somebody, to a meeting that stands. « convoque
 * le GT Eau », « convoque les membres jeudi » convene a group.
 */
export function convokesSomebody({ rest, group, groups }: Line): boolean {
  const { also, who } = CONVOKES.exec(rest)?.groups ?? {};
  if (who === undefined || rest.includes('?')) return false;
  if (group && (also === undefined || WHEN.test(who))) return false;
  const bare = who.replace(BEFORE_NAME, '');
  if (NOBODY.test(bare) || groupAt(words(bare), 0, groups)) return false;
  return also !== undefined || !WHEN.test(who);
}

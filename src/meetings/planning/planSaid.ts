import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH_TYPED, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { comesBack, mayComeBack } from '../../kernel/dates/rhythms/comesBack.ts';
import type { When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isOnCondition } from '../changing/onCondition.ts';
import { citesDecision } from '../meetingCode.ts';
import { withoutCondition } from './conditionSaid.ts';
import { tellsOfGroup } from './groupTells.ts';
import { saidHeld } from './heldSaid.ts';
import { clean } from './place/placeSegment.ts';
import { besideDate, parsePlan } from './planRequest.ts';
import { isOnlyPlan, isTalk, tellsOfIt, tellsOfMeeting } from './talk.ts';

const MEETS = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    'réuni|reuni|rencontr|séance|seance|session|se tien|aura lieu|rendez-vous|rdv|meeting|meet(?!\\p{L})',
    '(?:se|nous) (?:voit|voir|retrouve|retrouver|parle|parler)',
    '(?:retrouvons|voyons)-nous',
  )}`,
  'iu',
);

/** « le 25 à 10h »: the article, which asks for nothing at the start of a sentence, belongs to the day. */
export function withArticle({ text, rest, called, group }: Line): string {
  const isLed =
    called === '' && group === undefined && /^(?:\d{1,2}|1er)(?!\s*(?:h|:))/iu.test(rest);
  return isLed && text.toLowerCase().endsWith(`le ${rest.toLowerCase()}`) ? `le ${rest}` : rest;
}

/** « gec jeudi 4 mars à 10h », « on se réunit jeudi à 10h pour le GEC »: a date that a group is told. */
export function isPlanSaid(heard: Line): boolean {
  const line = { ...heard, rest: withArticle(heard) };
  const meets = MEETS.test(line.rest) || saidHeld(line) !== undefined;
  const named = line.group ?? line.channelGroup;
  if (citesDecision(line.rest) || UNWISHED.test(line.rest) || isSeriesRather(line)) return false;
  if (!(named || meets || DAY_FIRST.test(line.rest))) return false;
  if (tellsOfGroup(line) || isOnCondition(line)) return false;
  if (line.group === undefined && tellsOfMeeting(line.text)) return false;
  if (line.group && SOMETIME.test(line.rest)) return true;
  try {
    const { group, when } = parsePlan(line);
    return group !== undefined && when !== undefined && asksToMeet(line, meets, when);
  } catch (error) {
    // A date that cannot be is told to whoever names his group first; others may speak of something else.
    if (error instanceof DomainError) return line.group !== undefined;
    throw error;
  }
}

/**
 * A group that is named asks for it, unless the rest is talk; a channel is where people talk, so that the sentence says
 * that they meet, or nothing stands before its day or beside it but a place or a subject.
 */
function asksToMeet(line: Line, meets: boolean, { time }: When): boolean {
  const { said, left } = besideDate(line);
  if (line.group !== undefined && meets) return true;
  // « gt eau jeudi à 10h si le PNUD est d'accord »: behind the date, it is of the meeting.
  const isBehind = line.group !== undefined && withoutCondition(said).trim() !== '';
  if (isTalk(isBehind ? withoutCondition(left) : left)) return false;
  if (line.group !== undefined || meets) return true;
  if (DAY_FIRST.test(line.rest) && tellsOfIt(left)) return false;
  if (!line.channelGroup) return time !== undefined && isOnlyPlan(left);
  return isOnlyPlan(left) || said.endsWith(clean(left));
}

/** « la réunion de jeudi à 10h était bien », in a channel: nobody's group is named, and no meeting is proposed. */
export function isTalkOfMeeting(line: Line): boolean {
  const { left } = besideDate({ ...line, rest: line.text });
  if (tellsOfIt(left)) return true;
  return line.group === undefined && (tellsOfMeeting(line.text) || isTalk(left));
}

/** « gec fin mars 10h », « gec sous huitaine »: the day is asked for. */
const SOMETIME = new RegExp(
  String.raw`^[\s:,]*(?:(?:pour|vers|en|au|à\s+la|vers\s+la)\s+)*(?:sous\s+(?:huitaine|quinzaine)|(?:fin|d[ée]but|courant|mi|milieu)[\s-]+(?:(?:de|du)\s+|d[’'])?(?:${A_MONTH_TYPED}|mois|semaine)(?:\s+prochaine?)?)(?:[\s,]+(?:(?:à|a|vers)\s+)?\d{1,2}\s*(?:h|:)\s*(?:\d{2})?)?[\s.!]*$`,
  'iu',
);

/** « mercredi 15h GT Santé »: the group stands behind its date. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:le\s+|ce\s+)?(?:${A_WEEKDAY}|demain|apr[èe]s-demain|\d{1,2}(?:er)?(?=\s+\p{L}{3}|\s*\/))(?!\p{L})`,
  'iu',
);

/** « faut-il une réunion du GEC mercredi ? », « il ne faut pas de réunion mercredi ». */
const UNWISHED =
  /(?<!\p{L})(?:faut|faudra|faudrait|veut|veux|voulez|doit|devons|a|avons)-(?:il|on|tu|vous|nous)(?!\p{L})|(?<!\p{L})ne\s+(?:me\s+|nous\s+)?(?:faut|faudra|faudrait|veux|veut|voulons|souhaitons)(?!\p{L})/iu;

/** « toutes les deux semaines le mardi à 9h30 »: a series, of which one date would be one meeting only. */
const isSeriesRather = ({ rest }: Line): boolean => comesBack(rest) || mayComeBack(rest);

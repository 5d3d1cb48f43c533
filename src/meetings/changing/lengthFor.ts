import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { stretchAtStart } from '../../kernel/dates/stretch.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../meetingCode.ts';
import { daysIn } from '../meetingRef.ts';

/** Up to five hours: « 15h » is an hour of the clock. */
const LENGTH = oneOf(
  String.raw`[1-5]\s*h(?:eures?)?(?:\s*[0-5]\d)?`,
  String.raw`\d{2,3}\s*min(?:utes?)?`,
  String.raw`(?:une?|deux|trois|quatre)\s+heures?(?:\s+et\s+demie)?`,
);
const FORESEEN = new RegExp(
  String.raw`^(?:pr[ée]voi[rs]|pr[ée]voyez|compte[rz]?)\s+(?<length>${LENGTH})\s+pour\s+(?<meeting>(?:(?:le|la)\s+)?(?<named>\S.*?))[\s.!]*$`,
  'iu',
);

/** « prévois 3h pour le gec du 18 » as « le gec du 18 durée : 3h »; undefined when anything else is said. */
export function lengthFor(line: Line): string | undefined {
  const { length, meeting, named } = FORESEEN.exec(line.rest)?.groups ?? {};
  if (length === undefined || meeting === undefined || named === undefined) return undefined;
  return isMeeting(named, line) ? `${meeting} durée : ${length}` : undefined;
}

function isMeeting(named: string, line: Line): boolean {
  const coded = findMeetingCode(named);
  if (coded) return coded.before.trim() === '' && coded.after.trim() === '';
  const said = words(named);
  const group = groupAt(said, 0, line.groups);
  if (!group) return false;
  const behind = named.slice(said[group.length - 1]?.end).trim();
  return behind === '' || daysIn(behind, line, stretchAtStart)?.rest === '';
}

import { groupAt } from '../../../kernel/commands/groupNames.ts';
import type { Line } from '../../../kernel/commands/line.ts';
import { words } from '../../../kernel/text/words.ts';
import { MEETING_NOUN } from '../../meetingNoun.ts';

const A_MEETING = new RegExp(
  String.raw`^(?:prochaine?\s+)?(?:${MEETING_NOUN}(?!\p{L})|[a-z][a-z-]*-\d{4}-\d)`,
  'iu',
);
const LED = /^\s*(?:(?:au|du|à\s+la|de\s+la|pour\s+l[ea]|l[ea])\s+)?/iu;

/** « au GEC du 18 », « de la réunion »; « au compte rendu du GEC », « du rapport de la réunion » are none. */
export function isMeeting(meeting: string, groups: Line['groups']): boolean {
  const named = meeting.replace(LED, '');
  return A_MEETING.test(named) || groupAt(words(named), 0, groups) !== undefined;
}

import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../meetingCode.ts';

/** « lieu : salle du GEC », « objet : bilan du GT Eau »: what is told there names no meeting to change. */
const TOLD = /(?<!\p{L})(?:lieu|salle|objet|sujet)\s*:.*$/iu;

/** « change le lieu du GEC du 4 : DUE », « mets 14h pour le GEC »: which meeting is said, and no preview is taken for it. */
export function saysWhichMeeting({ text, groups }: Pick<Line, 'text' | 'groups'>): boolean {
  const said = text.replace(TOLD, '');
  return findMeetingCode(said) !== undefined || groupIn(words(said), groups) !== undefined;
}

import { groupSurelyAt } from '../../kernel/commands/groupNames.ts';
import type { Group } from '../../kernel/directory.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';

/** What a decision's sentence begins with: the meeting or the group that takes it. */
export interface TakenAt {
  readonly meetingCode: string | undefined;
  readonly group: Group | undefined;
  readonly rest: string;
}

/** « de la réunion », « du », « prise en » before the meeting or the group; « le GEC demande » is a text. */
const FIRST_LINK =
  /^(?:de|du|des|pour|en|à|au|prise?|suivante?|par|réunion|reunion|séance|seance|groupe)\s+/iu;
const NEXT_LINK =
  /^(?:(?:de|du|pour|par|la|le|les|réunion|reunion|séance|seance|groupe)\s+|[dl][’']\s*)/iu;

/** The sentence, then without each small word that leads to the meeting, one after the other. */
function starts(sentence: string): string[] {
  const found = [sentence];
  for (let left = sentence.replace(FIRST_LINK, ''); left !== found.at(-1); ) {
    found.push(left);
    left = left.replace(NEXT_LINK, '');
  }
  return found;
}

const CODE_FIRST =
  /^\(?[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*-\d{4}-\d{1,2}(?:-\d{1,2})?(?![\p{L}\p{N}-])/iu;

/**
 * Takes the meeting's code or the group off the start of a sentence. Elsewhere they are words like
 * any other: « relire le compte rendu de GEC-2027-02 » is not taken at that meeting.
 */
export function takeMeeting(sentence: string, groups: readonly Group[]): TakenAt {
  for (const start of starts(sentence)) {
    const found = meetingAtStart(start) ?? groupAtStart(start, groups);
    if (found) return found;
  }
  return inBracketsAtEnd(sentence, groups) ?? { ...NOWHERE, rest: sentence };
}

const NOWHERE = { meetingCode: undefined, group: undefined } as const;

/** « publier la liste (GEC) »: the meeting or the group alone, in brackets at the end. */
const BRACKETS = /\s*\((?<where>[^()]{2,60})\)[\s.]*$/u;

function inBracketsAtEnd(sentence: string, groups: readonly Group[]): TakenAt | undefined {
  const match = BRACKETS.exec(sentence);
  const where = match?.groups?.where ?? '';
  const found = match && (meetingAtStart(where) ?? groupAtStart(where, groups));
  return found?.rest === '' ? { ...found, rest: sentence.slice(0, match?.index) } : undefined;
}

function meetingAtStart(sentence: string): TakenAt | undefined {
  const found = CODE_FIRST.test(sentence) ? findMeetingCode(sentence) : undefined;
  return found && { meetingCode: found.code, group: undefined, rest: trimStart(found.rest) };
}

function groupAtStart(sentence: string, groups: readonly Group[]): TakenAt | undefined {
  const said = words(sentence);
  const named = said[0]?.start === 0 ? groupSurelyAt(said, 0, groups) : undefined;
  if (!named) return undefined;
  const end = said[named.length - 1]?.end ?? 0;
  return { meetingCode: undefined, group: named.group, rest: trimStart(sentence.slice(end)) };
}

const trimStart = (text: string): string => text.replace(/^[\s:,;.)–-]+/u, '');

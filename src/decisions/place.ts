import { groupAt, unmistakableNamesOf } from '../kernel/commands/groupNames.ts';
import type { Group } from '../kernel/directory.ts';
import { words } from '../kernel/text/words.ts';
import { findMeetingCode } from '../meetings/meetingCode.ts';

/** What a decision's sentence begins with: the meeting or the group that takes it. */
export interface TakenAt {
  readonly meetingCode: string | undefined;
  readonly group: Group | undefined;
  readonly rest: string;
}

/** « de la réunion », « du », « prise en » before the meeting or the group; « le GEC demande » is a text. */
const LINK =
  /^(?:(?:de|du|des|pour|en|à|au|prise?|par|réunion|reunion|séance|seance|groupe)\s+|[dl][’']\s*)(?:(?:de|du|la|le|les|réunion|reunion|séance|seance|groupe)\s+|[dl][’']\s*)*/iu;

const CODE_FIRST = /^\(?[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*[- ]\d{4}[- ]\d{1,2}(?![\p{L}\p{N}])/iu;
const HYPHENATED = /^\(?[a-z0-9-]+-\d{4}-/iu;

/**
 * Takes the meeting's code or the group off the start of a sentence. Elsewhere they are words like
 * any other: « relire le compte rendu de GEC-2027-02 » is not taken at that meeting.
 */
export function takeMeeting(sentence: string, groups: readonly Group[]): TakenAt {
  const unlinked = sentence.replace(LINK, '');
  for (const start of [sentence, unlinked]) {
    const found = meetingAtStart(start, groups) ?? groupAtStart(start, groups);
    if (found) return found;
  }
  return { meetingCode: undefined, group: undefined, rest: sentence };
}

function meetingAtStart(sentence: string, groups: readonly Group[]): TakenAt | undefined {
  if (!CODE_FIRST.test(sentence)) return undefined;
  const found = findMeetingCode(sentence);
  // « budget 2027 12 millions » is no code: with spaces, only a known group makes one.
  const known = groups.some((group) => found?.code.startsWith(`${group.code.toUpperCase()}-`));
  if (!found || !(known || HYPHENATED.test(sentence))) return undefined;
  return { meetingCode: found.code, group: undefined, rest: trimStart(found.rest) };
}

function groupAtStart(sentence: string, groups: readonly Group[]): TakenAt | undefined {
  const said = words(sentence);
  const named = said[0]?.start === 0 ? groupAt(said, 0, groups, unmistakableNamesOf) : undefined;
  if (!named) return undefined;
  const end = said[named.length - 1]?.end ?? 0;
  return { meetingCode: undefined, group: named.group, rest: trimStart(sentence.slice(end)) };
}

const trimStart = (text: string): string => text.replace(/^[\s:,;.)–-]+/u, '');

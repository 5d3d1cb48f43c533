import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Group } from '../../kernel/directory.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';

/** The group of a planning sentence, and the sentence without it. */
export interface TakenGroup {
  readonly group: Group | undefined;
  /** What is named as a group and is none. */
  readonly unknown?: string;
  readonly rest: string;
  /** What stands behind it, when it is named. */
  readonly behind?: string;
}

/** « une réunion du COPIL », « une réunion des ambassadeurs jeudi ». */
const MEETING_OF = new RegExp(
  String.raw`(?<!\p{L})(?:${MEETING_NOUN}|session)\s+(?:(?:ordinaire|extraordinaire|mensuelle|trimestrielle|élargie|elargie)\s+)?(?:(?:du|de la|des)\s+|de l[’']\s*)(?:groupe\s+)?(\p{L}[\p{L}\p{N}’'-]*)`,
  'iu',
);

/** « le GT Culture »: looks like a group, whatever its name. */
const GROUP_LIKE = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])s?gt[\s-]+(?!(?:pour|le|la|les|du|des|de|et|au|aux|à|a|en|sur|${A_WEEKDAY}|demain)(?!\p{L}))[\p{L}][\p{L}\p{N}-]*`,
  'iu',
);

/** The group named before the command, else in the sentence, else the channel's. */
export function takeGroup(text: string, line: Line): TakenGroup {
  const sentence = words(text);
  const named = groupIn(sentence, line.groups);
  // « réunion » calls the command, and begins the name of « Réunion des coordonnateurs de GT ».
  if (line.group && named?.group !== line.group) {
    return { group: line.group, rest: text, behind: text };
  }
  if (named) {
    const start = sentence[named.at]?.start ?? 0;
    const end = sentence[named.at + named.length - 1]?.end ?? start;
    return {
      group: named.group,
      rest: `${text.slice(0, start)} ${text.slice(end)}`,
      behind: text.slice(end),
    };
  }
  const said = MEETING_OF.exec(text) ?? GROUP_LIKE.exec(text);
  if (!said || line.channelGroup) return { group: line.channelGroup, rest: text };
  const name = said[1] ?? said[0];
  const known = groupAt(words(name), 0, line.groups)?.group;
  const from = said.index + said[0].length - name.length;
  const rest = `${text.slice(0, from)} ${text.slice(from + name.length)}`;
  return known ? { group: known, rest } : { group: undefined, unknown: name, rest };
}

import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../../meetings/meetingNoun.ts';

/** The group of a list, named alone or without mistake among other words. */
export function takeGroup(
  text: string,
  { groups }: Line,
): { readonly group: Group | undefined; readonly rest: string } {
  const sentence = words(text);
  const alone = groupAt(sentence, firstMeaning(sentence), groups);
  const named = alone ? { ...alone, at: firstMeaning(sentence) } : groupIn(sentence, groups);
  if (!named) return { group: undefined, rest: text };
  const start = sentence[named.at]?.start ?? 0;
  const end = sentence[named.at + named.length - 1]?.end ?? start;
  return { group: named.group, rest: `${text.slice(0, start)} ${text.slice(end)}` };
}

const SMALL = new Set(
  'de du des d la le les l en au aux sur pour qui sont est concernant par groupe decisions decision actions liste'.split(
    ' ',
  ),
);

function firstMeaning(sentence: ReturnType<typeof words>): number {
  const at = sentence.findIndex((word) => !SMALL.has(word.folded));
  return at < 0 ? sentence.length : at;
}

/** What is left, without the small words around it; « de » is kept before a name. */
export function stripped(text: string): string {
  let left = text
    .replace(/[?!«»"“”]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (;;) {
    const shorter = left
      .replace(
        /^(?:du|des|la|le|les|en|au|aux|sur|pour|qui|sont|est|concernant|par|groupe|prises?|avons-nous|a-t-on|ont|[ée]t[ée]|[,:;–-])(?=\s|$)\s*/iu,
        '',
      )
      .replace(
        /\s*(?<!\S)(?:du|de|des|la|le|les|en|au|aux|sur|pour|qui|sont|est|et|groupe|prises?|[,:;–-])$/iu,
        '',
      )
      .trim();
    if (shorter === left) return left;
    left = shorter;
  }
}

const DURING = String.raw`(?<!\p{L})(?:lors|pendant|au cours)`;
const OF = String.raw`(?<!\p{L})(?:du|de|au|à|a)`;
const THE = String.raw`(?<!\p{L})(?:le|la|cette|notre)`;
const STRETCH = '(?:semaine|mois|trimestre|semestre|an|ann[ée]e)';

const LAST = new RegExp(
  String.raw`(?:${DURING}\s+)?(?:${OF}\s+)?(?:${THE}\s+)?(?<!\p{L})(?<!${STRETCH}\s+)derni[eè]re?\s+`,
  'iu',
);
const MEETING = new RegExp(String.raw`^${MEETING_NOUN}(?!\p{L})`, 'iu');

/** « au dernier GEC », « de la dernière réunion du GEC »; « le mois dernier » tells days. */
export function takeLast(
  text: string,
  { groups }: Line,
): { readonly ofLast: boolean; readonly rest: string } {
  const lead = LAST.exec(text);
  const behind = lead ? text.slice(lead.index + lead[0].length) : '';
  const noun = MEETING.exec(behind)?.[0] ?? '';
  const ofLast = noun !== '' || (lead !== null && groupAt(words(behind), 0, groups) !== undefined);
  if (!lead || !ofLast) return { ofLast: false, rest: text };
  return { ofLast, rest: `${text.slice(0, lead.index)} ${behind.slice(noun.length)}` };
}

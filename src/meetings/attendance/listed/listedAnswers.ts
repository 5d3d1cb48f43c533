import { findPeople } from '../../../directory/names.ts';
import { organizationSaid } from '../../../directory/organizationSaid.ts';
import { may } from '../../../kernel/access/access.ts';
import type { Context } from '../../../kernel/commands/context.ts';
import { groupAt } from '../../../kernel/commands/groupNames.ts';
import type { Line } from '../../../kernel/commands/line.ts';
import { isDefined } from '../../../kernel/isDefined.ts';
import { foldWithOffsets } from '../../../kernel/text/fold.ts';
import { oneOf } from '../../../kernel/text/pattern.ts';
import { isQuestion } from '../../../kernel/text/question.ts';
import { words } from '../../../kernel/text/words.ts';
import type { Answer } from '../answer.ts';
import { ADJECTIVES, PEOPLE } from '../notedWords.ts';

/** Those who have answered the same. */
export interface Listed {
  /** As typed: « la GIZ, l’AFD ». */
  readonly who: string;
  readonly answer: Answer;
}

/** What several have answered, in one line. */
export interface ListedAnswers {
  readonly answers: readonly Listed[];
  /** What stands behind the last, as typed: the meeting. */
  readonly behind: string;
}

const WORD = oneOf(...Object.values(ADJECTIVES));
const END = String.raw`(?![\p{L}'-])`;
/** Between two of them: a comma, or « et » behind an answer. */
const NEXT = new RegExp(
  String.raw`\s*[,;]\s*(?:(?:et|mais)\s+)?|(?<=${WORD})\s+(?:et|mais)\s+`,
  'u',
);
const ONE = new RegExp(
  `^(?<who>${PEOPLE})(?: ?: ?| )(?:${Object.entries(ADJECTIVES)
    .map(([answer, said]) => `(?<${answer}>${said})`)
    .join('|')})${END}(?<behind>.*)$`,
  'du',
);
const A_MEETING =
  /^\s*(?:[,:]\s*)?(?:pour|au|aux|du|des|de|a|le|la|l'|ce|cette|[a-z]+(?:-[a-z0-9]+)+)(?![a-z])/u;
const ANSWERS = ['accepted', 'declined', 'tentative'] as const;

/** « GEC : », « pour le GT Eau : ». */
const LEAD =
  /^(?:pour\s+|au\s+|[àa]\s+la\s+)?(?:l[ae]\s+|l[’']\s*)?([\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+)?)\s*:\s*(?=.*[,;])/iu;

/** « la BAD oui, la GIZ non », « GEC : BAD et AFD présentes, GIZ excusée »; undefined when one part says more. */
export function listedAnswers({
  rest,
  groups,
}: Pick<Line, 'rest' | 'groups'>): ListedAnswers | undefined {
  if (isQuestion(rest)) return undefined;
  const lead = LEAD.exec(rest);
  const isOfGroup = lead && groupAt(words(lead[1] ?? ''), 0, groups) !== undefined;
  const said = (isOfGroup ? rest.slice(lead[0].length) : rest).replace(/[\s.!]+$/u, '');
  const told = partsOf(said);
  const last = told.at(-1);
  const isMeeting = last !== undefined && told.length > 2 && A_MEETING.test(last);
  const parts = (isMeeting ? told.slice(0, -1) : told).map(answerIn);
  const answers = parts.filter(isDefined);
  const more = parts.slice(0, -1).some((part) => part?.behind !== '');
  if (answers.length < 2 || answers.length < parts.length || more) return undefined;
  const behind = (isMeeting ? last : undefined) ?? answers.at(-1)?.behind ?? '';
  return { answers: together(answers), behind: [lead?.[1], behind].filter(isDefined).join(' ') };
}

/** As typed. */
function partsOf(said: string): readonly string[] {
  const { text, starts, ends } = foldWithOffsets(said);
  const parts: string[] = [];
  let at = 0;
  for (const part of text.split(NEXT)) {
    const from = text.indexOf(part, at);
    at = from + part.length;
    parts.push(said.slice(starts[from], ends[at - 1]));
  }
  return parts;
}

/** Undefined when it is not what somebody answers, and nothing else but a meeting behind. */
function answerIn(part: string): (Listed & { readonly behind: string }) | undefined {
  const { text, starts, ends } = foldWithOffsets(part);
  const found = ONE.exec(text);
  const answer = ANSWERS.find((one) => found?.groups?.[one] !== undefined);
  const [from = 0, to = 0] = found?.indices?.groups?.who ?? [];
  const behind = found?.groups?.behind ?? '';
  if (!answer || (behind !== '' && !A_MEETING.test(behind))) return undefined;
  const typed = behind === '' ? '' : part.slice(starts[text.length - behind.length]);
  return { who: part.slice(starts[from], ends[to - 1]), answer, behind: typed };
}

const together = (answers: readonly Listed[]): readonly Listed[] =>
  ANSWERS.flatMap((answer) => {
    const same = answers.filter((one) => one.answer === answer);
    return same.length === 0 ? [] : [{ who: same.map(({ who }) => who).join(', '), answer }];
  });

const FULL_NAME = /^@|\S\s+\S/u;

/** Whether each of them is of the directory, for somebody who notes answers; in a channel, it may be said to colleagues. */
export function listsKnown(
  line: Line,
  { directory, channel, actor }: Pick<Context, 'directory' | 'channel' | 'actor'>,
): boolean {
  const listed = line.called === '' ? listedAnswers(line) : undefined;
  if (!listed || channel !== undefined || !may(actor, 'presences.noter')) return false;
  const names = listed.answers.flatMap(({ who }) => who.split(/\s*,\s*|\s+et\s+/u));
  return names.every(
    (name) =>
      organizationSaid(directory, name) !== undefined ||
      (FULL_NAME.test(name.trim()) && findPeople(directory, name).length > 0),
  );
}

import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isList, pointsBelow } from '../../meetings/agenda/pastedPoints.ts';
import { kindNamed } from '../recording/marks.ts';
import { dayOfHeading } from '../taken/dayOfHeading.ts';
import { takeMeeting } from '../taken/takenAt.ts';
import { readCalledEach } from './calledEach.ts';
import type { PastedList } from './pasted.ts';
import { unfoldTable } from './pastedTable.ts';
import { FAREWELL, GREETING } from './polite.ts';

type Headed = Pick<PastedList, 'kind' | 'meetingCode' | 'group' | 'heldOn'> & {
  readonly isPlural: boolean;
  readonly isClosed: boolean;
};

/** « décisions du GEC : », « Relevé de décisions GEC-2027-03 ». */
const HEADING = new RegExp(
  [
    String.raw`^(?:(?:voici|ci-dessous|relev[ée]|liste|les|nos|ces)\s+(?:(?:de|des|les)\s+)?)*`,
    String.raw`(?<noun>(?:d[ée]cision|action|t[âa]che|recommandation|engagement)s?)(?!\p{L})`,
    String.raw`(?:\s+(?:prises?|retenues?|arr[êe]t[ée]e?s?|(?:à|a) (?:mener|faire|suivre)))*`,
    String.raw`\s*(?<where>[^:]*?)\s*(?<colon>:?)$`,
  ].join(''),
  'iu',
);
/** A heading stands at the top, after a greeting at most. */
const DEEPEST = 2;

/** Reads a list of decisions pasted whole; undefined when the lines are none. */
export function readPastedList({ lines: rows = [], text, ...line }: Line): PastedList | undefined {
  const typed = unfoldTable(rows);
  const called = readCalledEach(typed, line);
  if (called) return called;
  const headed = withPlaceBelow(typed, line);
  const lines = headed.flatMap((one, index) => openedHeading(one, headed[index + 1], line.groups));
  const at = lines.findIndex(
    (one, index) => index <= DEEPEST && headingIn(one, line) !== undefined,
  );
  const heading = at < 0 ? undefined : headingIn(lines[at] ?? '', line);
  const before = lines.slice(0, Math.max(at, 0));
  if (!heading || !before.every((one) => GREETING.test(fold(one)))) return undefined;
  const under = lines.slice(at + 1);
  // The head of the column of a table: the list has its own.
  const below = HEADING.exec(under[0] ?? '')?.groups?.where === '' ? under.slice(1) : under;
  const end = below.findIndex((one) => FAREWELL.test(fold(one)));
  const listed = unwrapped(end < 0 ? below : below.slice(0, end));
  if (!isOneByOne(listed, heading)) return undefined;
  const { isPlural, isClosed, ...place } = heading;
  return {
    ...place,
    items: withoutRanks(pointsBelow(listed)).map((item) => item.replace(/[\s;,]+$/u, '')),
    apart: end < 0 ? [] : below.slice(end),
  };
}

/** « 1.2 Publier », « ☐ Publier »: what a page marks its lines with. */
const RANK = /^(?:\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+|[☐☑☒✓✔□■❑❖]\s*)(?=\p{L})/u;

/** Of all of them or of none: « 1.5 million à verser » alone is an amount. */
const withoutRanks = (items: readonly string[]): readonly string[] =>
  items.every((item) => RANK.test(item)) ? items.map((item) => item.replace(RANK, '')) : items;

/** « RELEVÉ DE DÉCISIONS », and under it « GEC du 4 mars 2027 ». */
function withPlaceBelow(
  [title = '', place = '', ...rest]: readonly string[],
  { groups, now }: Pick<Line, 'groups' | 'now'>,
): readonly string[] {
  const as = [title, place, ...rest].filter(Boolean);
  if (!HEADING.test(title) || (HEADING.exec(title)?.groups?.where ?? '') !== '') return as;
  const taken = takeMeeting(place.replace(/\s*:\s*$/u, ''), groups);
  const isPlace = (taken.group ?? taken.meetingCode) !== undefined;
  if (!isPlace || dayOfHeading(taken.rest, now.toPlainDate()) === 'unread') return as;
  return [`${title.replace(/\s*:\s*$/u, '')} ${place.replace(/\s*:?\s*$/u, ' :')}`, ...rest];
}

/** « décisions du GEC : - Publier la note », « - Relire le plan »: the first one stands behind the heading. */
function openedHeading(
  line: string,
  next: string | undefined,
  groups: Line['groups'],
): readonly string[] {
  const { title = '', first = '' } =
    /^(?<title>[^:]+:)\s*(?<first>\S.*)$/u.exec(line)?.groups ?? {};
  const isOpened =
    HEADING.test(nounFirst(title, groups)) &&
    isList([first]) &&
    next !== undefined &&
    isList([next]);
  return isOpened ? [title, first] : [line];
}

/** Marked one by one; or each on its line, under a heading in the plural that a colon closes. */
function isOneByOne(listed: readonly string[], { isPlural, isClosed }: Headed): boolean {
  const marked = listed.filter((one) => isList([one])).length;
  if (marked > 0 && marked >= listed.length - 1) return true;
  return listed.length > 1 && isPlural && isClosed;
}

/** A line that the width of a letter has cut goes on with the one before; where the first has no capital, none has. */
function unwrapped(lines: readonly string[]): readonly string[] {
  if (/^\p{Ll}/u.test(lines[0] ?? '') && !isList(lines.slice(0, 1))) return lines;
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && /^\p{Ll}/u.test(line) && !isList([line])) {
      whole[whole.length - 1] = `${last} ${line}`;
    } else whole.push(line);
  }
  return whole;
}

const LED =
  /^(?<led>\S.{0,40}?)\s+(?<noun>(?:d[ée]cision|action|t[âa]che|recommandation|engagement)s?)\s*(?<colon>:?)\s*$/iu;

/** « gec décisions : », as « décisions gec : »: what stands before the noun is a group or a meeting, and nothing else. */
function nounFirst(typed: string, groups: Line['groups']): string {
  const { led = '', noun = '', colon = '' } = LED.exec(typed)?.groups ?? {};
  if (led === '') return typed;
  const { meetingCode, group, rest } = takeMeeting(led, groups);
  return (meetingCode ?? group) && rest.trim() === '' ? `${noun} ${led} ${colon}`.trim() : typed;
}

function headingIn(
  typed: string,
  { groups, now }: Pick<Line, 'groups' | 'now'>,
): Headed | undefined {
  const titled = nounFirst(typed, groups);
  const { noun = '', where = '', colon = '' } = HEADING.exec(titled)?.groups ?? {};
  if (noun === '') return undefined;
  const { meetingCode, group, rest } = takeMeeting(where, groups);
  const heldOn = dayOfHeading(rest, now.toPlainDate());
  if (heldOn === 'unread') return undefined;
  return {
    kind: kindNamed(noun) ?? 'decision',
    meetingCode,
    group,
    heldOn,
    isPlural: noun.endsWith('s'),
    isClosed: colon !== '',
  };
}

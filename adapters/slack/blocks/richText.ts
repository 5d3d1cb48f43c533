import type { types } from '@slack/bolt';
import type { Moment, Span, Text } from '../../../src/kernel/messages/tree.ts';
import { printable } from '../../../src/kernel/render/inlineText.ts';
import { pieces } from '../../../src/kernel/text/pieces.ts';
import { LIMITS } from './limits.ts';

/** A stretch of text as Slack shows it to the letter: no mark, mention or link is read in it. */
export type Run =
  | types.RichTextText
  | types.RichTextLink
  | types.RichTextEmoji
  | types.RichTextDate;

/** Characters of a date in words, in any language. */
const LONGEST_DATE = 60;

type Style = NonNullable<types.RichTextText['style']>;

/** The runs of a text. Nothing typed by a person is ever parsed by Slack: rich text has no syntax. */
export const runsOf = (text: Text): Run[] =>
  (typeof text === 'string' ? [text] : text).flatMap(runsOfSpan);

export const bold = (text: string): Run[] => plain(text, { bold: true });

function runsOfSpan(span: Span): Run[] {
  if (typeof span === 'string') return plain(span);
  if ('bold' in span) return bold(span.bold);
  if ('muted' in span) return plain(span.muted, { italic: true });
  if ('code' in span) return plain(span.code, { code: true });
  if ('said' in span) return moment(span);
  return link(printable(span.href), printable(span.label));
}

const plain = (text: string, style?: Style): Run[] =>
  pieces(printable(text), LIMITS.text).map((text) => ({
    type: 'text',
    text,
    ...(style ? { style } : {}),
  }));

const OPENS = new Set(['http:', 'https:', 'mailto:']);

/** What a browser should not open, or Slack would not take, stays a text. */
function link(url: string, label: string): Run[] {
  const known = URL.canParse(url) && OPENS.has(new URL(url).protocol);
  if (!known || url.length + label.length > LIMITS.url) {
    return plain(label === '' || label === url ? url : `${label} (${url})`);
  }
  return [{ type: 'link', url, text: label === '' ? url : label }];
}

/** With its weekday, in the reader's language, on his own clock: « Thursday, March 4th, 2027, 10:00 ». */
const ON_HIS_CLOCK = '{date_long}, {time}';

/** The hour as it is said, then the same on the clock of each reader. */
const moment = ({ said, yours, epochSeconds }: Moment): Run[] => [
  ...plain(said),
  ...plain(`\n${yours} `, { italic: true }),
  { type: 'date', timestamp: epochSeconds, format: ON_HIS_CLOCK, fallback: printable(said) },
];

const weight = (run: Run): number => {
  if (run.type === 'text') return run.text.length;
  if (run.type === 'date') return Math.max(run.fallback?.length ?? 0, LONGEST_DATE);
  return run.type === 'link' ? run.url.length + (run.text?.length ?? 0) : run.name.length + 2;
};

export const weightOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + weight(run), 0);

/** Slack's types, with what Griot writes in them and nothing else. */
export interface Section {
  readonly type: 'rich_text_section';
  readonly elements: Run[];
}
export interface List {
  readonly type: 'rich_text_list';
  readonly style: 'ordered' | 'bullet';
  readonly elements: Section[];
  readonly offset?: number;
}
export interface RichText {
  readonly type: 'rich_text';
  readonly elements: (Section | List)[];
}

export const weightOfBlock = ({ elements }: RichText): number =>
  elements.reduce(
    (sum, element) =>
      sum +
      (element.type === 'rich_text_list'
        ? element.elements.reduce((inner, item) => inner + weightOf(item.elements), 0)
        : weightOf(element.elements)),
    0,
  );

/** The runs in lots that each fit in a block. */
export function lots(runs: readonly Run[]): Run[][] {
  const done: Run[][] = [];
  let lot: Run[] = [];
  let full = 0;
  for (const run of runs) {
    if (lot.length > 0 && full + weight(run) > LIMITS.text) {
      done.push(lot);
      lot = [];
      full = 0;
    }
    lot.push(run);
    full += weight(run);
  }
  return lot.length > 0 ? [...done, lot] : done;
}

/** A paragraph, in as many blocks as it needs. */
export const paragraphs = (runs: readonly Run[]): RichText[] =>
  lots(runs).map((lot) => ({ type: 'rich_text', elements: [section(lot)] }));

export const section = (runs: readonly Run[]): Section => ({
  type: 'rich_text_section',
  elements: [...runs],
});

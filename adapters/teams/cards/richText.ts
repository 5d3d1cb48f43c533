import type { Span, Text } from '../../../src/kernel/messages/tree.ts';
import { printable } from '../../../src/kernel/render/inlineText.ts';
import { pieces } from '../../../src/kernel/text/pieces.ts';
import type { RichTextBlock, TextRun } from './elements.ts';
import { LIMITS } from './limits.ts';

type Marks = Omit<TextRun, 'type' | 'text'>;

/** A text as runs of characters, each with its marks. */
export function runsOf(content: Text, marks: Marks = {}): TextRun[] {
  const spans = typeof content === 'string' ? [content] : content;
  return spans.flatMap((span) => runsOfSpan(span, marks));
}

const plain = (text: string, marks: Marks): TextRun[] =>
  text === '' ? [] : [{ type: 'TextRun', text: printable(text), ...marks }];

function runsOfSpan(span: Span, marks: Marks): TextRun[] {
  if (typeof span === 'string') return plain(span, marks);
  if ('bold' in span) return plain(span.bold, { ...marks, weight: 'Bolder' });
  if ('muted' in span) return plain(span.muted, { ...marks, isSubtle: true });
  if ('code' in span) return plain(span.code, { ...marks, fontType: 'Monospace' });
  if ('said' in span) return plain(span.said, marks);
  return link(span.href, span.label, marks);
}

const OPENS = new Set(['https:', 'http:', 'mailto:']);

/** What a browser should not open stays a text. */
function link(url: string, label: string, marks: Marks): TextRun[] {
  const shown = label === '' ? url : label;
  if (URL.canParse(url) && OPENS.has(new URL(url).protocol)) {
    return plain(shown, { ...marks, selectAction: { type: 'Action.OpenUrl', url } });
  }
  return plain(shown === url ? url : `${label} (${url})`, marks);
}

/** The runs of each line: a run holds no line end, which clients show as a space. */
function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** Each line in blocks that a card can hold; a blank line is a space between two of them. */
export function paragraphs(
  runs: readonly TextRun[],
  spacing: NonNullable<RichTextBlock['spacing']> = 'Medium',
): RichTextBlock[] {
  let before = spacing;
  return linesOf(runs).flatMap((line) => {
    if (line.length === 0) {
      before = 'Medium';
      return [];
    }
    const blocks = lots(line).map(
      (inlines, index): RichTextBlock => ({
        type: 'RichTextBlock',
        inlines,
        spacing: index === 0 ? before : 'None',
      }),
    );
    before = 'None';
    return blocks;
  });
}

/** The runs of one line in lots that each fit in a body. */
function lots(line: readonly TextRun[]): TextRun[][] {
  const done: TextRun[][] = [[]];
  let full = 0;
  for (const run of line) {
    for (const text of pieces(run.text, LIMITS.run)) {
      if (full > 0 && full + text.length > LIMITS.run) {
        done.push([]);
        full = 0;
      }
      done.at(-1)?.push({ ...run, text });
      full += text.length;
    }
  }
  return done;
}

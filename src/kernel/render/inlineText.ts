import type { Span, Text } from '../messages/tree.ts';

/** Control characters (terminal escapes among them), separators and bidirectional overrides. */
const SPECIAL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const UNPRINTABLE = new RegExp(`(?!\\n)${SPECIAL.source}`, 'gu');

/** Text that can do nothing but be read: line ends unified, control characters gone. */
export function printable(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '');
}

/** A run of text as plain characters; a link shows its address after its label. */
export const inlineText = (text: Text): string =>
  typeof text === 'string' ? printable(text) : text.map(spanText).join('');

function spanText(span: Span): string {
  if (typeof span === 'string') return printable(span);
  if ('bold' in span) return printable(span.bold);
  if ('muted' in span) return printable(span.muted);
  if ('code' in span) return printable(span.code);
  if ('said' in span) return printable(span.said);
  const [label, href] = [printable(span.label), printable(span.href)];
  return label === '' || label === href ? href : `${label} (${href})`;
}

/** The same on one line: for a subject, a cell of a table. */
export const oneLine = (text: Text): string =>
  inlineText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

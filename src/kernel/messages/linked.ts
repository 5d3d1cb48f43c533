import type { Span, Text } from './tree.ts';

/** An address of the web, without the punctuation that closes a sentence. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»]/giu;

/** A text whose web addresses can be followed, each under its host and the end of its path. */
export function linked(text: string): Text {
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: href, index } of text.matchAll(ADDRESS)) {
    if (index > from) spans.push(text.slice(from, index));
    spans.push({ href, label: href.replace(/^https?:\/\//iu, '') });
    from = index + href.length;
  }
  if (spans.length === 0) return text;
  return from < text.length ? [...spans, text.slice(from)] : spans;
}

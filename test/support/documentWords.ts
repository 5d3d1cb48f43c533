/** The words of a text, in order, however it is laid out. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}-]+/gu) ?? [];

/** What an HTML page says, without what it looks like. */
export const textOfHtml = (html: string): string =>
  html.replace(/<head>.*?<\/head>/gsu, ' ').replace(/<[^>]+>/gu, ' ');

/** How often each word is said. */
function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that one text says more often than another; a header and a footer come on each page. */
export function lostWords(whole: string, other: string): string[] {
  const said = countOf(wordsOf(other));
  return [...countOf(wordsOf(whole))]
    .filter(([word, count]) => (said.get(word) ?? 0) < count)
    .map(([word]) => word);
}

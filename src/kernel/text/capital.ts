/** A text with a capital first, as a sentence or a name is written. */
export const withCapital = (text: string): string =>
  text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase('fr'));

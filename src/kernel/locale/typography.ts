const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/**
 * French spacing (Imprimerie nationale): a no-break space before « : » and inside guillemets, a
 * narrow one before « ; ! ? » and between a number and its unit. Applied to our own sentences,
 * never to what people typed. ICU's « :: » is left alone.
 */
export function frenchSpacing(sentence: string): string {
  return sentence
    .replace(/ :(?!:)/g, `${NO_BREAK}:`)
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`)
    .replace(/([\d}#]) (h|%|min|Mo)(?![\p{L}])/gu, `$1${NO_BREAK}$2`);
}

/** Japanese in seven bits: the one text that looks like UTF-8 and is not. */
const SEVEN_BITS = /^iso-2022-jp$/iu;

/**
 * The text of bytes whose charset may be told wrongly: UTF-8 when they are (no other text looks like
 * it), else what is told, else what Windows writes.
 */
export function decodeText(bytes: Buffer, told: string): string {
  const usual = SEVEN_BITS.test(told) ? [told, 'utf-8'] : ['utf-8', told];
  const charsets = bytes.includes(0) ? ['utf-16le', ...usual] : usual;
  for (const charset of charsets) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // Not that one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

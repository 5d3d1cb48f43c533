const LONGEST_OCTETS = 75;

/** Folds a content line at 75 octets, never inside a character (RFC 5545 3.1). */
export function foldLine(line: string): string {
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > LONGEST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}

/** The content lines of an iCalendar text, each whole. */
export const contentLines = (text: string): string[] =>
  text.replace(/\r\n[ \t]/gu, '').split('\r\n');

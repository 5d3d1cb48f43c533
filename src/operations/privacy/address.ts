/** RFC 5545 3.1: a long line of a calendar goes on after a line break and a blank. */
const FOLD = /\r?\n[ \t]/gu;
const CALENDAR = 'BEGIN:VCALENDAR';

/** What stands where an address was. */
const GONE = '…';

/** An address for itself: « johansson@… » is no part of « lars.johansson@… ». */
export class Address {
  readonly #pattern: RegExp;

  constructor(email: string) {
    const literal = email.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
    // A full stop may end a sentence, not begin the rest of a longer name.
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}_.+-])${literal}(?!\\.?[\\p{L}\\p{N}_-])`, 'giu');
  }

  /** Whether a text, or a string somewhere in a JSON document, holds it. */
  isIn(kept: string | null): boolean {
    return kept !== null && this.without(kept) !== kept;
  }

  /** A text or a JSON document without it; as it was when it does not hold it. */
  without(kept: string): string {
    const document = parsed(kept);
    if (document === undefined) return this.#cut(kept);
    let found = false;
    const after = JSON.stringify(document, (_name, value) => {
      if (typeof value !== 'string') return value;
      const cut = this.#cut(value);
      found ||= cut !== value;
      return cut;
    });
    return found ? after : kept;
  }

  #cut(text: string): string {
    const whole = text.includes(CALENDAR) ? text.replace(FOLD, '') : text;
    const cut = whole.replace(this.#pattern, GONE);
    return cut === whole ? text : cut;
  }
}

/** Undefined for what is no JSON: in JSON, a line break before an address is written as a letter. */
function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

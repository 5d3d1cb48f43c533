const CODE =
  /(?<![\p{L}\p{N}-])([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)-s([1-9]\d{0,2})(?![\p{L}\p{N}-])/iu;

/** A series' code found in a text, and the text without it. */
export interface FoundSeriesCode {
  /** As it is written in the register: GEC-S1. */
  readonly code: string;
  readonly rest: string;
}

/** Finds « GEC-S1 » however it is typed (« gec-s1 »). */
export function findSeriesCode(text: string): FoundSeriesCode | undefined {
  const match = CODE.exec(text);
  if (!match) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { code: match[0].toUpperCase(), rest: rest.replace(/\s+/gu, ' ').trim() };
}

/** The code of a group's new series. @param taken those it has had */
export function newSeriesCode(group: string, taken: readonly string[]): string {
  const used = new Set(taken);
  for (let number = 1; ; number += 1) {
    const code = `${group}-S${number}`;
    if (!used.has(code)) return code;
  }
}

/** A line that is nothing but a series' code. */
export const BARE_SERIES_CODE = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*-s[1-9]\d{0,2}$/;

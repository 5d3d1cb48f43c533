import type { Group } from '../kernel/directory.ts';

const DIGITS = 3;

const CODE =
  /(?<![\p{L}\p{N}-])d(?:[‐‑–-]([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)[‐‑–-]|[ ‐‑–-]?)(\d{4})[ ‐‑–-](\d{1,6})(?![\p{L}\p{N}])/iu;

/**
 * D-2027-001: the year it was taken and its number in that year. D-GA-2027-001: a confidential group
 * numbers its decisions by itself, so that the others do not learn from a gap how many it takes.
 */
export const writeDecisionCode = (series: string, year: number, number: number): string => {
  const digits = String(number).padStart(DIGITS, '0');
  return [`D`, ...(series === '' ? [] : [series.toUpperCase()]), year, digits].join('-');
};

/** The series in which the decisions of a group are numbered. */
export const seriesOf = ({ code, confidentiality }: Group): string =>
  confidentiality === 'confidential' ? code : '';

/** A decision's code found in a text, what stands before it and what stands after. */
export interface FoundDecisionCode {
  /** As it is written in the register. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** Finds « D-2027-001 » however it is typed (« d 2027 1 »). */
export function findDecisionCode(text: string): FoundDecisionCode | undefined {
  const match = CODE.exec(text);
  const [whole, series = '', year, number] = match ?? [];
  if (!match || !whole || !year || !number) return undefined;
  return {
    code: writeDecisionCode(series, Number(year), Number(number)),
    before: text.slice(0, match.index).trim(),
    after: text
      .slice(match.index + whole.length)
      .replace(/^[\s:,;.–-]+/, '')
      .trim(),
  };
}

/** A decision's code, folded: a piece of a pattern. */
export const A_DECISION_CODE = String.raw`d(?:-[a-z][a-z0-9-]*-|[ -]?)\d{4}[ -]\d{1,6}(?!\d)`;

/** A folded line that begins with a decision's code: it is about that decision, whatever follows. */
export const DECISION_CODE_FIRST = new RegExp(
  `^(?:(?:la|l'action|action|point) )?${A_DECISION_CODE}`,
);

/** A decision's code, and where it stands in a text. */
export interface StandingCode {
  /** As it is written in the register. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const EACH_CODE = new RegExp(CODE.source, 'giu');

/** Every code in a text, in order, as often as it is said. */
export const standingCodes = (text: string): readonly StandingCode[] =>
  [...text.matchAll(EACH_CODE)].map((match) => {
    const [whole, series = '', year, number] = match;
    const code = writeDecisionCode(series, Number(year), Number(number));
    return { code, start: match.index, end: match.index + whole.length };
  });

/** Every decision named in a text, each once, in order. */
export const findDecisionCodes = (text: string): readonly string[] => [
  ...new Set(standingCodes(text).map(({ code }) => code)),
];

const DIGITS = 3;

const CODE = /(?<![\p{L}\p{N}-])d[ ‐‑–-]?(\d{4})[ ‐‑–-](\d{1,6})(?![\p{L}\p{N}])/iu;

/** D-2027-001: the year it was taken and its number in that year. */
export const writeDecisionCode = (year: number, number: number): string =>
  `D-${year}-${String(number).padStart(DIGITS, '0')}`;

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
  const [whole, year, number] = match ?? [];
  if (!match || !whole || !year || !number) return undefined;
  return {
    code: writeDecisionCode(Number(year), Number(number)),
    before: text.slice(0, match.index).trim(),
    after: text
      .slice(match.index + whole.length)
      .replace(/^[\s:,;.–-]+/, '')
      .trim(),
  };
}

/** A folded line that begins with a decision's code: it is about that decision, whatever follows. */
export const DECISION_CODE_FIRST =
  /^(?:(?:la|l'action|action|point) )?d[ -]?\d{4}[ -]\d{1,6}(?!\d)/;

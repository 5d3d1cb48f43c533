import type { Temporal } from 'temporal-polyfill';

const CODE =
  /(?<![\p{L}\p{N}-])(?!d-)([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)-(\d{4})-(\d{1,2})(?:-([1-9]\d?))?(?![\p{L}\p{N}-])/iu;

/** A meeting's code found in a text, and the text without it. */
export interface FoundCode {
  /** As it is written in the register: GEC-2027-03. */
  readonly code: string;
  readonly rest: string;
  readonly before: string;
  readonly after: string;
}

/** Finds « GEC-2027-03 » however it is typed (« gec-2027-3 »). */
export function findMeetingCode(text: string): FoundCode | undefined {
  const match = CODE.exec(text);
  const [whole, group, year, month, rank] = match ?? [];
  if (!match || !whole || !group || !year || !month) return undefined;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + whole.length);
  return {
    code: writeCode(group, Number(year), Number(month), Number(rank ?? 1)),
    rest: tidy(`${before} ${after}`),
    before,
    after,
  };
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,]+/, '')
    .trim();

function writeCode(group: string, year: number, month: number, rank: number): string {
  const base = `${group.toUpperCase()}-${year}-${String(month).padStart(2, '0')}`;
  return rank > 1 ? `${base}-${rank}` : base;
}

/**
 * The code of a new meeting: group, year, month; « -2 » for the second of the month.
 * @param taken the codes of the group that exist already
 */
export function newMeetingCode(
  group: string,
  day: Temporal.PlainDate,
  taken: readonly string[],
): string {
  const used = new Set(taken);
  for (let rank = 1; ; rank += 1) {
    const code = writeCode(group, day.year, day.month, rank);
    if (!used.has(code)) return code;
  }
}

const DECISION = /(?<![\p{L}\p{N}-])d-(?:[a-z-]+-)?\d{4}-\d/iu;

/** « D-2027-001 », « D-GA-2027-001 » in a sentence: it is about a decision, and no meeting. */
export const citesDecision = (text: string): boolean => DECISION.test(text);

/** A line that is nothing but a meeting's code; « D-2027-1 », « D-GA-2027-1 » are decisions'. */
export const BARE_MEETING_CODE =
  /^(?!d-)[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*-\d{4}-\d{1,2}(-\d{1,2})?$/;

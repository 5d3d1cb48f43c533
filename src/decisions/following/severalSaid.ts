import { findDecisionCode, standingCodes } from '../decisionCode.ts';
import { isAboutIt, isUnclear, readFollowUp } from './followUp.ts';

/** What one sentence says of several decisions. */
export interface SeveralSaid {
  readonly codes: readonly string[];
  /** The sentence said of each by itself; empty when they are only named. */
  readonly lines: readonly string[];
}

const LEADS = String.raw`(?:(?:la|les?|pour|de|d[ée]cisions?|actions?)\s+|l[’'])*`;
/** Between two codes of which the same is said: « et », « , la ». */
const JOINT = new RegExp(
  String.raw`^\s*(?:(?:[,;/+&]|et|and|puis|ainsi que)\s*)+${LEADS}$|^\s*$`,
  'iu',
);
/** What ends a clause, before the code with which another begins. */
const CLAUSE_END = new RegExp(
  String.raw`(?:\s*[,;.]|\s+(?:et|mais|puis|and|but))+\s+${LEADS}$`,
  'iu',
);

/** « faite : transmise, D-2027-002 suit »: behind a colon or in brackets, a note goes on. */
const NOTE = /\S\s*[:(]/u;

/**
 * Reads « D-2027-001 fait et D-2027-002 en cours », « clore D-2027-001 et D-2027-002 ». Undefined when it is said
 * of one alone, which another explains: « D-2027-001 abandonnée, remplacée par D-2027-002 ».
 */
export function readSeveral(typed: string): SeveralSaid | undefined {
  const text = inFull(typed);
  const codes = [...new Set(standingCodes(text).map(({ code }) => code))];
  if (codes.length < 2) return undefined;
  const clauses = clausesOf(text);
  const each = clauses.flatMap(eachOf);
  if (each.length < codes.length || new Set(each.map(({ code }) => code)).size < codes.length) {
    return undefined;
  }
  const told = clauses.filter(tells);
  if (told.length === 0) return clauses.length === 1 ? { codes, lines: [] } : undefined;
  return told.length === clauses.length
    ? { codes, lines: each.map(({ line }) => line) }
    : undefined;
}

/** « D-2027-001, 002 et 003 »: the numbers alone, written as the register does. */
const SHORT = /(?<=(d-(?:[a-z0-9-]+-)?\d{4}-)\d{3}\s*(?:,|\bet\b|&|\/)\s*)(?=0\d{2}(?!\d))/iu;

function inFull(text: string): string {
  const match = SHORT.exec(text);
  const prefix = match?.[1];
  if (!match || prefix === undefined) return text;
  return inFull(`${text.slice(0, match.index)}${prefix}${text.slice(match.index)}`);
}

/** The sentence cut before each code that begins to say something else. */
function clausesOf(text: string): readonly string[] {
  const cuts = standingCodes(text)
    .slice(1)
    .flatMap(({ start }, at) => {
      const from = standingCodes(text)[at]?.end ?? 0;
      const between = text.slice(from, start);
      const end =
        JOINT.test(between) || NOTE.test(between) ? undefined : CLAUSE_END.exec(between)?.index;
      return end === undefined ? [] : [{ end: from + end, next: start }];
    });
  const starts = [0, ...cuts.map(({ next }) => next)];
  return starts.map((start, at) => text.slice(start, cuts[at]?.end));
}

interface Each {
  readonly code: string;
  readonly line: string;
}

/** One line for each code of a clause; none when its codes are not simply put together. */
function eachOf(clause: string): readonly Each[] {
  const codes = standingCodes(clause);
  const [first, last] = [codes[0], codes.at(-1)];
  if (!first || !last) return [];
  const areJoined = codes.every(({ end }, at) =>
    JOINT.test(clause.slice(end, codes[at + 1]?.start ?? end)),
  );
  if (!areJoined) return [];
  const [before, after] = [clause.slice(0, first.start), clause.slice(last.end)];
  return codes.map(({ code }) => ({ code, line: `${before}${code}${after}`.trim() }));
}

/** Whether a clause says anything of its first code, and does not only name it. */
function tells(clause: string): boolean {
  const [{ line } = { line: clause }] = eachOf(clause);
  const found = findDecisionCode(line);
  if (!found) return false;
  const followUp = readFollowUp(found);
  return !isAboutIt(found) || followUp.change !== undefined || isUnclear(followUp);
}

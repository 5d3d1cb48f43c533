import type { Line } from '../kernel/commands/line.ts';
import type { Group } from '../kernel/directory.ts';
import { DomainError } from '../kernel/errors.ts';
import { findDecisionCode } from './decisionCode.ts';
import { type Filter, readFilter } from './filters.ts';
import { type FollowUp, isAboutIt, readFollowUp } from './followUp.ts';

/** A decision to write down, one to follow up, or a list asked for in the singular. */
export type DecisionLine =
  | { readonly kind: 'record'; readonly said: string; readonly group: Group | undefined }
  | { readonly kind: 'follow'; readonly followUp: FollowUp }
  | { readonly kind: 'list'; readonly filter: Filter };

/** « GEC-2027-03 décision : publier la liste ». */
const MEETING_FIRST = /^(\S+-\d{4}-\d{1,2}(?:-\d{1,2})?)[\s,:–-]+d[ée]cision\s*:?\s+/iu;

/** Whether a line that no word claims speaks of a decision: « la D-2027-001 est faite ». */
export function isDecisionLine(said: string): boolean {
  const found = findDecisionCode(said);
  return (found !== undefined && isAboutIt(found)) || MEETING_FIRST.test(said);
}

/** What « décision … » asks for. */
export function readDecisionLine(line: Line): DecisionLine {
  const found = findDecisionCode(line.rest);
  if (found && isAboutIt(found)) return { kind: 'follow', followUp: readFollowUp(found) };
  const filter = wordCount(line.rest) <= LONGEST_LIST ? listAskedBy(line) : undefined;
  if (filter) return { kind: 'list', filter };
  const said = line.rest.replace(MEETING_FIRST, '$1 ');
  return { kind: 'record', said, group: line.group ?? line.channelGroup };
}

const LONGEST_LIST = 8;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** « décision en retard » asks for a list: it would make a strange decision. */
function listAskedBy(line: Line): Filter | undefined {
  try {
    const filter = readFilter(line);
    return filter.explicit && filter.said === '' ? filter : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

import type { Temporal } from 'temporal-polyfill';
import type { DecisionStatus } from '../../../prisma/client/enums.ts';
import { phaseOf } from '../decision.ts';
import { isBefore } from '../dueDate.ts';

/** What the yearly review counts of a decision. */
export interface Reviewed {
  readonly groupId: string;
  /** The organisations that own it, or whose people do. */
  readonly organizationIds: readonly string[];
  readonly status: DecisionStatus;
  readonly dueOn: Temporal.PlainDate | undefined;
  readonly closedOn: Temporal.PlainDate | undefined;
}

/** One line of the review. */
export interface ReviewLine {
  readonly id: string;
  readonly taken: number;
  /** Carried out by the due date, or without one. */
  readonly onTime: number;
  readonly closedLate: number;
  readonly dropped: number;
  readonly open: number;
  /** Of those open, past their due date. */
  readonly late: number;
  /** Days, of those that were or are late; undefined when none is. */
  readonly medianDelay: number | undefined;
}

/** Days between the due date and the day it was done, or today while it is open; 0 when not late. */
function delayOf(
  { status, dueOn, closedOn }: Pick<Reviewed, 'status' | 'dueOn' | 'closedOn'>,
  today: Temporal.PlainDate,
): number {
  if (!dueOn || status === 'dropped') return 0;
  const end = phaseOf(status) === 'open' ? today : (closedOn ?? today);
  return Math.max(0, dueOn.until(end, { largestUnit: 'days' }).days);
}

/** Counts decisions under each of their keys, the most numerous first. */
export function review(
  decisions: readonly Reviewed[],
  keysOf: (decision: Reviewed) => readonly string[],
  today: Temporal.PlainDate,
): ReviewLine[] {
  const groups = new Map<string, Reviewed[]>();
  for (const decision of decisions) {
    for (const key of new Set(keysOf(decision))) {
      groups.set(key, [...(groups.get(key) ?? []), decision]);
    }
  }
  return [...groups]
    .map(([id, own]) => lineOf(id, own, today))
    .sort((one, other) => other.taken - one.taken || one.id.localeCompare(other.id));
}

function lineOf(id: string, decisions: readonly Reviewed[], today: Temporal.PlainDate): ReviewLine {
  const count = (which: (decision: Reviewed) => boolean): number => decisions.filter(which).length;
  const isOpen = ({ status }: Reviewed): boolean => phaseOf(status) === 'open';
  const isDone = ({ status }: Reviewed): boolean =>
    phaseOf(status) !== 'open' && status !== 'dropped';
  const isLate = (decision: Reviewed): boolean => delayOf(decision, today) > 0;
  const delays = decisions.map((decision) => delayOf(decision, today)).filter((days) => days > 0);
  return {
    id,
    taken: decisions.length,
    onTime: count((decision) => isDone(decision) && !isLate(decision)),
    closedLate: count((decision) => isDone(decision) && isLate(decision)),
    dropped: count(({ status }) => status === 'dropped'),
    open: count(isOpen),
    late: count(
      ({ status, dueOn }) =>
        phaseOf(status) === 'open' && dueOn !== undefined && isBefore(dueOn, today),
    ),
    medianDelay: median(delays),
  };
}

/** The middle one, or the mean of the two middle ones rounded; undefined of nothing. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : Math.round((low + high) / 2);
}

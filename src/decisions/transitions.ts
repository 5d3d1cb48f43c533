import type { DecisionStatus } from '../../prisma/client/enums.ts';
import type { ErrorCode } from '../kernel/errors.ts';

/** How somebody stands to a decision, from the farthest to the closest. */
export const STANDINGS = ['reader', 'owner', 'coordinator'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What can be done to a decision once it is taken. */
export const CHANGES = [
  'start',
  'close',
  'confirm',
  'return',
  'postpone',
  'decline',
  'drop',
  'reopen',
  'correct',
] as const;
export type Change = (typeof CHANGES)[number];

/** What comes of a change: it is made, it was made already, or why it cannot be. */
export type Verdict =
  | { readonly kind: 'made'; readonly status: DecisionStatus }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly why: ErrorCode };

/** What the decision becomes for the owner and for the coordinator; whoever is left out may not. */
type Outcomes = {
  readonly owner?: DecisionStatus | 'already';
  readonly coordinator: DecisionStatus | 'already';
};

type Rule = Outcomes | 'already' | ErrorCode;

/**
 * Who may pass from which status to which: the only place that knows. « Coordinator » is the
 * coordinator or the chair of the group, and the secretariat, who speak for the body: what they say is
 * done is confirmed at once, what an owner says is done awaits them.
 */
const TRANSITIONS: Readonly<Record<Change, Readonly<Record<DecisionStatus, Rule>>>> = {
  start: {
    todo: { owner: 'inProgress', coordinator: 'inProgress' },
    inProgress: 'already',
    postponed: { owner: 'inProgress', coordinator: 'inProgress' },
    done: 'decision.done',
    confirmed: 'decision.confirmed',
    dropped: 'decision.dropped',
  },
  close: {
    todo: { owner: 'done', coordinator: 'confirmed' },
    inProgress: { owner: 'done', coordinator: 'confirmed' },
    postponed: { owner: 'done', coordinator: 'confirmed' },
    done: { owner: 'already', coordinator: 'confirmed' },
    confirmed: 'already',
    dropped: 'decision.dropped',
  },
  confirm: {
    todo: { coordinator: 'confirmed' },
    inProgress: { coordinator: 'confirmed' },
    postponed: { coordinator: 'confirmed' },
    done: { coordinator: 'confirmed' },
    confirmed: 'already',
    dropped: 'decision.dropped',
  },
  return: {
    todo: 'already',
    inProgress: 'already',
    postponed: 'already',
    done: { coordinator: 'todo' },
    confirmed: 'decision.confirmed',
    dropped: 'decision.dropped',
  },
  postpone: {
    todo: { owner: 'postponed', coordinator: 'postponed' },
    inProgress: { owner: 'postponed', coordinator: 'postponed' },
    postponed: { owner: 'postponed', coordinator: 'postponed' },
    done: 'decision.done',
    confirmed: 'decision.confirmed',
    dropped: 'decision.dropped',
  },
  decline: {
    todo: { owner: 'todo', coordinator: 'todo' },
    inProgress: { owner: 'todo', coordinator: 'todo' },
    postponed: { owner: 'postponed', coordinator: 'postponed' },
    done: 'decision.done',
    confirmed: 'decision.confirmed',
    dropped: 'decision.dropped',
  },
  drop: {
    todo: { coordinator: 'dropped' },
    inProgress: { coordinator: 'dropped' },
    postponed: { coordinator: 'dropped' },
    done: { coordinator: 'dropped' },
    confirmed: 'decision.confirmed',
    dropped: 'already',
  },
  reopen: {
    todo: 'already',
    inProgress: 'already',
    postponed: 'already',
    done: { owner: 'todo', coordinator: 'todo' },
    confirmed: { coordinator: 'todo' },
    dropped: { coordinator: 'todo' },
  },
  correct: {
    todo: { coordinator: 'todo' },
    inProgress: { coordinator: 'inProgress' },
    postponed: { coordinator: 'postponed' },
    done: { coordinator: 'done' },
    confirmed: { coordinator: 'confirmed' },
    dropped: { coordinator: 'dropped' },
  },
};

/** Judges a change by the status of the decision and the standing of whoever asks for it. */
export function judge(change: Change, status: DecisionStatus, standing: Standing): Verdict {
  const rule = TRANSITIONS[change][status];
  if (rule === 'already') return { kind: 'already' };
  if (typeof rule === 'string') return { kind: 'refused', why: rule };
  const to = standing === 'reader' ? undefined : rule[standing];
  if (to === 'already') return { kind: 'already' };
  if (to !== undefined) return { kind: 'made', status: to };
  const why = rule.owner === undefined ? 'decision.notCoordinator' : 'decision.notYours';
  return { kind: 'refused', why };
}

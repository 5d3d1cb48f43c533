import type { Temporal } from 'temporal-polyfill';
import type { DecisionStatus } from '../../prisma/client/enums.ts';
import type { Actor } from '../kernel/access/actor.ts';
import type { Group } from '../kernel/directory.ts';
import type { ErrorCode } from '../kernel/errors.ts';

/** The meeting at which a decision was taken. */
export interface MeetingMade {
  readonly id: string;
  readonly code: string;
  /** The day it was held, in its own zone. */
  readonly day: Temporal.PlainDate;
}

/** A decision of the register; a decision with an owner and a due date is an action. */
export interface Decision {
  readonly id: string;
  /** D-2027-001. */
  readonly code: string;
  readonly groupId: string;
  readonly meeting: MeetingMade | undefined;
  readonly text: string;
  readonly status: DecisionStatus;
  readonly takenOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | undefined;
  readonly closedOn: Temporal.PlainDate | undefined;
  readonly closedNote: string | undefined;
  readonly ownerIds: readonly string[];
  /** Names typed for owners whom the directory did not know for sure, still to be settled. */
  readonly ownersAsked: readonly string[];
  /** The link to the message in which it was said. */
  readonly sourceUrl?: string | undefined;
}

/** How somebody stands to a decision, from the farthest to the closest. */
export type Standing = 'reader' | 'owner' | 'coordinator';

/** What can be done to a decision once it is taken. */
export type Change = 'close' | 'drop' | 'reopen' | 'correct';

/** What comes of a change: it is made, it was made already, or why it cannot be. */
export type Verdict =
  | { readonly kind: 'made'; readonly status: DecisionStatus }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly why: ErrorCode };

type Rule = { readonly to: DecisionStatus; readonly by: Standing } | 'already' | ErrorCode;

/**
 * What each change makes of each status, and the farthest standing that may make it. The owner
 * closes his own action, and takes it back if he pressed too soon; the rest is for the coordinator
 * of the group and the secretariat.
 */
const RULES: Readonly<Record<Change, Readonly<Record<DecisionStatus, Rule>>>> = {
  close: { todo: { to: 'done', by: 'owner' }, done: 'already', dropped: 'decision.dropped' },
  drop: { todo: { to: 'dropped', by: 'coordinator' }, done: 'decision.done', dropped: 'already' },
  reopen: {
    todo: 'already',
    done: { to: 'todo', by: 'owner' },
    dropped: { to: 'todo', by: 'coordinator' },
  },
  correct: {
    todo: { to: 'todo', by: 'coordinator' },
    done: { to: 'done', by: 'coordinator' },
    dropped: { to: 'dropped', by: 'coordinator' },
  },
};

const STANDINGS: readonly Standing[] = ['reader', 'owner', 'coordinator'];

/** Judges a change by the status of the decision and the standing of whoever asks for it. */
export function judge(change: Change, status: DecisionStatus, standing: Standing): Verdict {
  const rule = RULES[change][status];
  if (rule === 'already') return { kind: 'already' };
  if (typeof rule === 'string') return { kind: 'refused', why: rule };
  const allowed = STANDINGS.indexOf(standing) >= STANDINGS.indexOf(rule.by);
  if (allowed) return { kind: 'made', status: rule.to };
  const why = rule.by === 'owner' ? 'decision.notYours' : 'decision.notCoordinator';
  return { kind: 'refused', why };
}

/** How the actor stands to a decision of that group. */
export function standing(
  actor: Actor,
  group: Group,
  decision: Pick<Decision, 'ownerIds'>,
): Standing {
  if (actor.relations(group).has('coordinator')) return 'coordinator';
  const owns = actor.person !== undefined && decision.ownerIds.includes(actor.person.id);
  return owns ? 'owner' : 'reader';
}

/** Days since the due date of an open decision: 0 when it is not late, on the due day included. */
export function daysLate(
  { status, dueOn }: Pick<Decision, 'status' | 'dueOn'>,
  today: Temporal.PlainDate,
): number {
  if (status !== 'todo' || !dueOn) return 0;
  return Math.max(0, dueOn.until(today, { largestUnit: 'days' }).days);
}

/** The number after the last one of the year. */
export const numberAfter = (last: number | undefined): number => (last ?? 0) + 1;

import { Temporal } from 'temporal-polyfill';
import type {
  DecisionKind,
  DecisionPhase,
  DecisionPriority,
  DecisionStatus,
} from '../../prisma/client/enums.ts';

/** The meeting at which a decision was taken. */
export interface MeetingMade {
  readonly id: string;
  readonly code: string;
  /** The day it was held, in its own zone. */
  readonly day: Temporal.PlainDate;
}

/** Who carries a decision out; for an organisation, whoever holds its seat in the group answers. */
export type Owner = { readonly person: string } | { readonly organization: string };

/** Another paper of a decision: its note, its report. */
export interface DecisionLink {
  readonly url: string;
  readonly label: string;
}

/** A decision of the register, of whichever kind. */
export interface Decision {
  readonly id: string;
  /** D-2027-001. */
  readonly code: string;
  readonly groupId: string;
  readonly kind: DecisionKind;
  readonly meeting: MeetingMade | undefined;
  /** The title of the point of the ordre du jour under which it was taken. */
  readonly point: string | undefined;
  readonly text: string;
  readonly status: DecisionStatus;
  readonly priority: DecisionPriority;
  readonly takenOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | undefined;
  readonly postponements: number;
  /** Why it was postponed the last time. */
  readonly postponeReason: string | undefined;
  readonly closedOn: Temporal.PlainDate | undefined;
  readonly closedNote: string | undefined;
  readonly owners: readonly Owner[];
  /** Names typed for owners whom the directory did not know for sure, still to be settled. */
  readonly ownersAsked: readonly string[];
  /** As typed, without « # ». */
  readonly tags: readonly string[];
  readonly links: readonly DecisionLink[];
  /** The link to the message in which it was said. */
  readonly sourceUrl: string | undefined;
  readonly escalationStep: number;
  /** Why nobody else is told of its delay; undefined while the ladder runs. */
  readonly escalationHalted: string | undefined;
}

/** The same owner has the same key: what the audit keeps. */
export const ownerKey = (owner: Owner): string =>
  'person' in owner ? `person:${owner.person}` : `organization:${owner.organization}`;

/** Each owner once, in order. */
export const withoutDoubles = (owners: readonly Owner[]): readonly Owner[] => [
  ...new Map(owners.map((owner) => [ownerKey(owner), owner])).values(),
];

const PHASES: Readonly<Record<DecisionStatus, DecisionPhase>> = {
  todo: 'open',
  inProgress: 'open',
  postponed: 'open',
  done: 'toConfirm',
  confirmed: 'closed',
  dropped: 'closed',
};

/** Whether it is still to be carried out, awaits confirmation, or is over. */
export const phaseOf = (status: DecisionStatus): DecisionPhase => PHASES[status];

/** Days since the due date of an open decision: 0 when it is not late, on the due day included. */
export function daysLate(
  { status, dueOn }: Pick<Decision, 'status' | 'dueOn'>,
  today: Temporal.PlainDate,
): number {
  if (phaseOf(status) !== 'open' || !dueOn || Temporal.PlainDate.compare(dueOn, today) >= 0)
    return 0;
  return dueOn.until(today, { largestUnit: 'days' }).days;
}

/** The number after the last one of the year. */
export const numberAfter = (last: number | undefined): number => (last ?? 0) + 1;

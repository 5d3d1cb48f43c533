import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Group } from '../kernel/directory.ts';

/** Why a date is not where its rhythm puts it, or what is in the way of a meeting. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('holiday'), name: z.string(), proposed: z.boolean() }).readonly(),
  z.object({ kind: z.literal('review'), name: z.string() }).readonly(),
  z.object({ kind: z.literal('weekend') }).readonly(),
  /** Its meeting was called off. */
  z.object({ kind: z.literal('cancelled') }).readonly(),
  /** Somebody asked for it. */
  z.object({ kind: z.literal('asked') }).readonly(),
]);

export type Reason = z.infer<typeof reasonSchema>;

/** One meeting of the year. */
export interface YearDate {
  readonly group: Group;
  /** What names it in calendar files, for life: proposed, moved, convened or called off. */
  readonly uid: string;
  /** The day that the rhythm gives. */
  readonly slot: Temporal.PlainDate;
  /** When it is held; undefined: it is left out. */
  readonly start: Temporal.ZonedDateTime | undefined;
  /** Minutes. */
  readonly duration: number;
  /**
   * `convened`: a meeting of the register. `series`: one that its series will write. `tentative`: of
   * the annual calendar, convened some weeks before.
   */
  readonly state: 'convened' | 'series' | 'tentative';
  /** The code of the meeting, or of the series. */
  readonly code: string | undefined;
  /** Why it is not held on its slot, or not held at all. */
  readonly reason: Reason | undefined;
  /** What else there is on the day on which it is held. */
  readonly inTheWay: Reason | undefined;
}

/** Where the calendar of a year stands. */
export type YearStatus = 'proposed' | 'validated' | 'published';

/** The meetings of a year, in order. */
export interface Year {
  readonly year: number;
  readonly status: YearStatus;
  readonly dates: readonly YearDate[];
  /** Those that were to be held, at the moment at which they were: no calendar shows them any more. */
  readonly calledOff: readonly YearDate[];
}

/** The day that stands for a date in the order of the year. */
export const dayOf = ({ start, slot }: YearDate): Temporal.PlainDate =>
  start?.toPlainDate() ?? slot;

export const isHeld = ({ start }: YearDate): boolean => start !== undefined;

/** Held on another day than its rhythm gives. */
export const isMoved = ({ start, slot }: YearDate): boolean =>
  start !== undefined && !start.toPlainDate().equals(slot);

import { Temporal } from 'temporal-polyfill';
import type { DaysOff } from '../../prisma/client/enums.ts';
import type { Frame, Recurrence } from '../kernel/recurrence/expand.ts';
import type { Rhythm } from '../kernel/recurrence/rhythm.ts';

/** What is said of a series: everything but its moments. */
export interface Wording {
  readonly subject: string;
  readonly place: string;
}

/** At what rhythm and hour its meetings are held. */
export interface Hours {
  readonly rhythm: Rhythm;
  readonly time: Temporal.PlainTime;
  /** IANA zone: the hour stays on its clocks, winter and summer. */
  readonly zone: string;
  /** Minutes. */
  readonly duration: number;
}

/** From when until when they are held, and what becomes of days off. */
export interface Timing extends Hours {
  readonly from: Temporal.PlainDate;
  /** The last day; undefined: no end is foreseen. */
  readonly until: Temporal.PlainDate | undefined;
  readonly daysOff: DaysOff;
}

/** What a calendar program sees as one series: a UID and a rule. */
export interface Strand {
  readonly id: string;
  readonly uid: string;
  readonly recurrence: Recurrence;
  /** Minutes. */
  readonly duration: number;
  /** The policy that shaped its meetings: that of its series, unless it would change none of them. */
  readonly daysOff: DaysOff;
  readonly sequence: number;
  /** Its meetings are written up to there. */
  readonly writtenUntil: Temporal.Instant;
}

/** Meetings that come back. */
export interface Series extends Wording, Timing {
  readonly id: string;
  /** GEC-S1. */
  readonly code: string;
  readonly groupId: string;
  /** Somebody put an end to it. */
  readonly ended: boolean;
  readonly strands: readonly Strand[];
}

/** When a rhythm begins, ends, and at what hour. */
export const frameOf = ({ from, until, time, zone }: Timing): Frame => ({
  from,
  until,
  time,
  zone,
});

/** The hours at which the meetings of a strand are held, which may no longer be those of its series. */
export const timingOf = ({ recurrence: { rhythm, start, until }, duration }: Strand) => ({
  rhythm,
  duration,
  time: start.toPlainTime(),
  zone: start.timeZoneId,
  until,
});

/** How far ahead the meetings of a series are written in the register: more than a year. */
export const HORIZON = { hours: 400 * 24 };

/** From tomorrow on when its hour is over today: what is still to come today is not moved to what is past. */
export function stillToCome<T extends Timing>(timing: T, now: Temporal.Instant): T {
  const at = now.toZonedDateTimeISO(timing.zone);
  const today = at.toPlainDate();
  const isOver = Temporal.PlainTime.compare(timing.time, at.toPlainTime()) <= 0;
  return isOver && timing.from.equals(today) ? { ...timing, from: today.add({ days: 1 }) } : timing;
}

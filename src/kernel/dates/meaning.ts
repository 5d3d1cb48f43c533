import type { Temporal } from 'temporal-polyfill';
import type { Clock } from './clocks/clock.ts';
import type { Day } from './days/day.ts';
import type { WeekRule } from './days/week.ts';
import type { Part } from './reading/part.ts';

/** What one expression of a sentence says of the date; expressions complete one another. */
export interface Meaning {
  readonly days?: readonly Day[];
  readonly last?: Day;
  readonly week?: WeekRule;
  /** « dans l'après-midi », away from its day. */
  readonly part?: Part;
  readonly clocks?: readonly Clock[];
  readonly until?: Clock;
  readonly length?: Temporal.Duration;
  /** « dans 2 heures »: from this very moment. */
  readonly fromNow?: Temporal.Duration;
  /** « avant 10h », « après 15h »: not the hour of the meeting. */
  readonly bound?: boolean;
  /** « après le 15 mars », « tous les jeudis »: no day that a meeting could have. */
  readonly vague?: boolean;
  /** « échéance 31 mars », « depuis le 4 janvier »: a date, but of something else. */
  readonly aside?: boolean;
}

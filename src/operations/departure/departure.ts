import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../../kernel/directory.ts';

/** Who leaves, after which day, and who takes over. */
export interface Departure {
  readonly person: Person;
  readonly lastDay: Temporal.PlainDate;
  readonly successor: Person | undefined;
}

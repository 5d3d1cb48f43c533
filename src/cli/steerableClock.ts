import type { Temporal } from 'temporal-polyfill';
import { type Clock, systemClock } from '../kernel/clock.ts';

/** The time of the machine, until it is set; from then on it stands still where it was set. */
export class SteerableClock implements Clock {
  #set: Temporal.Instant | undefined;

  now(): Temporal.Instant {
    return this.#set ?? systemClock.now();
  }

  set(now: Temporal.Instant): void {
    this.#set = now;
  }
}

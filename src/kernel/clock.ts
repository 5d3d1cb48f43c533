import { Temporal } from 'temporal-polyfill';

/** The only way to know what time it is. Injected everywhere; nothing else reads the wall clock. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved: for tests and for `say --now`. */
export class ManualClock implements Clock {
  #now: Temporal.Instant;

  constructor(now: Temporal.Instant) {
    this.#now = now;
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  set(now: Temporal.Instant): void {
    this.#now = now;
  }
}

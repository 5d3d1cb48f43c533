import { Temporal } from 'temporal-polyfill';

/** The only way to know what time it is. Injected everywhere; nothing else reads the wall clock. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** Watches a clock: it may have been put back since it was last looked at, and while nothing ran. */
export class PutBackWatch {
  #last: Temporal.Instant | undefined;

  /** Does the work where it may have been; what fails is done the next time. */
  async whenBack(now: Temporal.Instant, work: () => Promise<void>): Promise<void> {
    const mayBeBack = this.#last === undefined || Temporal.Instant.compare(now, this.#last) < 0;
    if (mayBeBack) await work();
    this.#last = now;
  }
}

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

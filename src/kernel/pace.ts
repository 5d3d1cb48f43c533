import type { Temporal } from 'temporal-polyfill';

/** How much within how long. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** Somebody may go on, goes too fast, or goes too fast and has been told so. */
export type Pace = 'fine' | 'tooFast' | 'told';

interface Steps {
  /** Milliseconds since 1970, the oldest first. */
  readonly times: readonly number[];
  readonly told: boolean;
}

/** As many are watched at a time; beyond, those who have been quiet longest are forgotten. */
const MOST_WATCHED = 5_000;

/** Counts what each does, to hold back whoever does too much of it. In memory: a start forgets it. */
export class PaceKeeper {
  readonly #limit: Limit;
  readonly #watched = new Map<string, Steps>();

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Counts a step, unless it is one too many. */
  step(who: string, now: Temporal.Instant): Pace {
    const times = this.#recent(who, now);
    const told = this.#watched.get(who)?.told ?? false;
    const full = times.length >= this.#limit.most;
    this.#watched.delete(who);
    this.#watched.set(
      who,
      full ? { times, told: true } : { times: [...times, ms(now)], told: false },
    );
    this.#forget();
    if (!full) return 'fine';
    return told ? 'told' : 'tooFast';
  }

  #recent(who: string, now: Temporal.Instant): readonly number[] {
    const since = ms(now) - this.#limit.seconds * 1_000;
    return (this.#watched.get(who)?.times ?? []).filter((time) => time > since);
  }

  #forget(): void {
    const [oldest] = this.#watched.keys();
    if (this.#watched.size > MOST_WATCHED && oldest !== undefined) this.#watched.delete(oldest);
  }
}

const ms = (now: Temporal.Instant): number => now.epochMilliseconds;

/** Nobody types as much in a minute; a stranger is let ask, and no more. */
const PERSON: Limit = { most: 60, seconds: 60 };
const STRANGER: Limit = { most: 20, seconds: 60 };

/** What each may do in a minute, of those who speak to Griot. */
export interface Paces {
  readonly people: PaceKeeper;
  readonly strangers: PaceKeeper;
}

export const usualPaces = (): Paces => ({
  people: new PaceKeeper(PERSON),
  strangers: new PaceKeeper(STRANGER),
});

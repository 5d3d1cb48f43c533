import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../src/kernel/clock.ts';

/** What had no answer in time is delivered again, within that. */
const AGAIN = { seconds: 60 };
const MOST_KEPT = 1_000;

/** Something that somebody does on a card or in a dialog. */
export interface Gesture {
  /** Who does it. */
  readonly who: string;
  /** What he does, and where: twice the same is the same. */
  readonly what: string;
  /** Teams' name of this delivery. */
  readonly delivery: string;
}

/** What Teams is told of a gesture. */
export interface Told<Answer> {
  readonly answer: Answer;
  /** The register is no more what it was. */
  readonly wrote: boolean;
}

interface Kept<Answer> extends Gesture {
  readonly told: Promise<Told<Answer>>;
  /** Since when what he did stands written; absent while it is under way, or nothing was. */
  written?: Temporal.Instant;
  over?: true;
}

/**
 * Does once what comes more than once. A gesture that had no answer in time is delivered again, at first
 * under the same name, half a minute later under another; a telephone lets somebody press twice. Each
 * is told what the first was told. What he does next is a gesture of its own, were it the same.
 */
export class Gestures<Answer> {
  readonly #clock: Clock;
  readonly #last = new Map<string, Kept<Answer>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Does it, unless it is his last one that comes again. */
  async once(gesture: Gesture, work: () => Promise<Told<Answer>>): Promise<Answer> {
    const last = this.#last.get(gesture.who);
    if (last && this.#isAgain(last, gesture)) return (await last.told).answer;
    const kept: Kept<Answer> = { ...gesture, told: work() };
    this.#keep(kept);
    try {
      const { answer, wrote } = await kept.told;
      if (wrote) kept.written = this.#clock.now();
      kept.over = true;
      return answer;
    } catch (error) {
      // What failed was not done.
      if (this.#last.get(gesture.who) === kept) this.#last.delete(gesture.who);
      throw error;
    }
  }

  /** He has done something else meanwhile. */
  forget(who: string): void {
    this.#last.delete(who);
  }

  #isAgain({ what, delivery, written, over }: Kept<Answer>, gesture: Gesture): boolean {
    if (what !== gesture.what) return false;
    if (delivery === gesture.delivery || !over) return true;
    if (!written) return false;
    return Temporal.Instant.compare(this.#clock.now(), written.add(AGAIN)) < 0;
  }

  #keep(kept: Kept<Answer>): void {
    this.#last.delete(kept.who);
    this.#last.set(kept.who, kept);
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST_KEPT && oldest !== undefined) this.#last.delete(oldest);
  }
}

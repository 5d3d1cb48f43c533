import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.ts';

/** What had no answer in time is delivered again, within that. */
const AGAIN = { seconds: 60 };
/** Milliseconds in which a chat has its answer, and delivers nothing again. */
const IN_TIME = 5_000;
const MOST_KEPT = 1_000;

/** Something that somebody does on a card, in a dialog or on a page. */
export interface Gesture {
  /** Who does it. */
  readonly who: string;
  /** What he does, and where: twice the same is the same. */
  readonly what: string;
  /** The chat's name of this delivery. */
  readonly delivery: string;
  /** He hands in a form, by which one thing more may come to be. */
  readonly isForm: boolean;
}

/** What a chat is told of a gesture. */
export interface Told<Answer> {
  readonly answer: Answer;
  /** The register is no more what it was. */
  readonly wrote: boolean;
}

interface Kept<Answer> extends Gesture {
  readonly told: Promise<Told<Answer>>;
  readonly begun: Temporal.Instant;
  over?: Temporal.Instant;
  wrote?: boolean;
}

/**
 * Does once what comes more than once. A gesture that had no answer in time is delivered again, at first
 * under the same name, half a minute later under another; a telephone lets somebody press twice, and two
 * windows on one conversation let him hand in the same form in both. Each is told what the first was told.
 * What he does next is a gesture of its own, were it the same.
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
    const kept: Kept<Answer> = { ...gesture, begun: this.#clock.now(), told: work() };
    this.#keep(kept);
    try {
      const { answer, wrote } = await kept.told;
      kept.wrote = wrote;
      kept.over = this.#clock.now();
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

  /** Of a button that was answered in time, what comes is pressed anew: he may have changed his mind elsewhere. */
  #isAgain(kept: Kept<Answer>, { what, delivery, isForm }: Gesture): boolean {
    if (kept.what !== what) return false;
    if (kept.delivery === delivery || !kept.over) return true;
    const took = kept.over.epochMilliseconds - kept.begun.epochMilliseconds;
    if (!kept.wrote || !(isForm || took > IN_TIME)) return false;
    return Temporal.Instant.compare(this.#clock.now(), kept.over.add(AGAIN)) < 0;
  }

  #keep(kept: Kept<Answer>): void {
    this.#last.delete(kept.who);
    this.#last.set(kept.who, kept);
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST_KEPT && oldest !== undefined) this.#last.delete(oldest);
  }
}

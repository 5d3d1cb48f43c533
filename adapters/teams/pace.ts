import type { Clock } from '../../src/kernel/clock.ts';

/** Teams takes about one message a second in a conversation. */
const BETWEEN_MS = 1_000;
const MOST_KNOWN = 1_000;

/** Lets the messages of one conversation pass one after the other, a second apart. */
export class Pace {
  readonly #clock: Clock;
  readonly #wait: (ms: number) => Promise<unknown>;
  /** When the last one passed, in milliseconds; settles when the next may go. */
  readonly #last = new Map<string, Promise<number>>();

  constructor(clock: Clock, wait: (ms: number) => Promise<unknown>) {
    this.#clock = clock;
    this.#wait = wait;
  }

  /** Resolves when it is that conversation's turn. */
  async turn(conversation: string): Promise<void> {
    const before = this.#last.get(conversation);
    if (this.#last.size >= MOST_KNOWN) this.#last.clear();
    const mine = this.#after(before);
    this.#last.set(conversation, mine);
    await mine;
  }

  async #after(before: Promise<number> | undefined): Promise<number> {
    const now = (): number => this.#clock.now().epochMilliseconds;
    const ready = before === undefined ? now() : (await before) + BETWEEN_MS;
    // Not longer than that: the clock may have been put back by a day meanwhile.
    if (ready > now()) await this.#wait(Math.min(ready - now(), BETWEEN_MS));
    return now();
  }
}

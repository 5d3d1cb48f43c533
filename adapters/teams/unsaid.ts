import type { Answered } from './conversation.ts';

const MOST_KEPT = 1_000;

/**
 * The answers that Teams did not take: what was asked has been done, and is not done again when Teams
 * delivers it again; its answer is said then.
 */
export class Unsaid {
  readonly #kept = new Map<string, Answered>();

  /** Asks, unless the answer is there already, then says it. */
  async say(
    delivery: string,
    ask: () => Promise<Answered>,
    say: (answered: Answered) => Promise<void>,
  ): Promise<void> {
    const answered = this.#kept.get(delivery) ?? (await ask());
    this.#kept.delete(delivery);
    if (answered.outcome.duplicate) return;
    try {
      await say(answered);
    } catch (error) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(delivery, answered);
      throw error;
    }
  }
}

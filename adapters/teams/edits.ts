import type { Activity } from 'botbuilder';
import type { Temporal } from 'temporal-polyfill';

/** In milliseconds; what has acted is remembered for a week at least (`retention.ts`). */
const READ_AGAIN = 24 * 60 * 60 * 1_000;

/**
 * Edited so long after it was written that what it asked may have been done, and forgotten. The id of a
 * message says when it was written, in milliseconds.
 */
export const isEditedLate = ({ id }: Activity, now: Temporal.Instant): boolean =>
  !(now.epochMilliseconds - Number(id) < READ_AGAIN);

const MOST_HEARD = 2_000;

/** What the latest messages said when they were read. In memory: after a start, what comes is new. */
export class Heard {
  readonly #texts = new Map<string, string>();

  keep(message: string, text: string): void {
    this.#texts.delete(message);
    this.#texts.set(message, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST_HEARD && oldest !== undefined) this.#texts.delete(oldest);
  }

  isNew(message: string, text: string): boolean {
    return this.#texts.get(message) !== text;
  }
}

import { setTimeout as pause } from 'node:timers/promises';

/** Wakes whoever waits; rung while nobody does, it is heard by the next. */
export class Bell {
  #rung = new AbortController();

  readonly ring = (): void => this.#rung.abort();

  /** Resolves once it is rung, or after so many milliseconds. */
  async heard(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#rung.signal }).catch(() => undefined);
    this.#rung = new AbortController();
  }
}

import { PermanentFailure } from './transport.ts';

/** What has been posted of the messages of several parts that could not be delivered whole, by their keys. */
export class Begun<Part> {
  readonly #parts = new Map<string, readonly Part[]>();

  of(key: string): readonly Part[] {
    return this.#parts.get(key) ?? [];
  }

  add(key: string, part: Part): void {
    this.#parts.set(key, [...this.of(key), part]);
  }

  /**
   * Delivers a message whose parts are added as they are posted. Tried again, it goes on where it
   * stopped; refused for good and relaunched by somebody, it begins anew.
   * @throws what `failureOf` makes of what went wrong
   */
  async whole<T>(
    key: string,
    deliver: () => Promise<T>,
    failureOf: (error: unknown) => Error,
  ): Promise<T> {
    try {
      const done = await deliver();
      this.#parts.delete(key);
      return done;
    } catch (error) {
      const failure = failureOf(error);
      if (failure instanceof PermanentFailure) this.#parts.delete(key);
      throw failure;
    }
  }
}

/** What has come already, the latest `most` of it: to act once on what Slack delivers again. */
export class Seen {
  readonly #most: number;
  readonly #ids = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** True the first time. */
  admit(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.#most) {
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    return true;
  }

  /**
   * Does what comes the first time only. What failed was not done: delivered again, it is taken for new.
   * @returns undefined when it has come already
   */
  async once<T>(id: string, work: () => Promise<T>): Promise<T | undefined> {
    if (!this.admit(id)) return undefined;
    try {
      return await work();
    } catch (error) {
      this.#ids.delete(id);
      throw error;
    }
  }
}

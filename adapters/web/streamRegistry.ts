/** The open streams of live lines, to end them when the server closes. */
export class StreamRegistry {
  readonly #open = new Set<() => void>();

  /** @param end ends the stream; returns what to call when it has ended by itself */
  add(end: () => void): () => void {
    this.#open.add(end);
    return () => this.#open.delete(end);
  }

  endAll(): void {
    for (const end of this.#open) end();
  }
}

/** A new line of a conversation, for one reader or, when `onlyForId` is null, for all. */
export interface NewLineChange {
  readonly conversation: string;
  readonly onlyForId: string | null;
}

/** A mail that has been captured: its address, and the id of the group it speaks of. */
export interface NewMailChange {
  readonly mailTo: string;
  readonly about: string | null;
  readonly personal: boolean;
}

export type LiveChange = NewLineChange | NewMailChange;

/** Tells the open pages of this process that there is something to read. Only a hint: they look. */
export class LiveBus {
  readonly #listeners = new Set<(change: LiveChange) => void>();

  publish(change: LiveChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** @returns what ends the subscription */
  subscribe(listener: (change: LiveChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Knows which code runs inside a transaction. On one connection, whoever awaits the outer client
 * there waits for his own transaction to end, and everybody behind him: he is told so at once.
 */
export class TransactionScope {
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();

  /** Runs `work` as the inside of a transaction. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const scope = { open: true };
    try {
      return await this.#scope.run(scope, work);
    } finally {
      // What was started inside and is not awaited may use the client afterwards.
      scope.open = false;
    }
  }

  /** Throws when the caller is inside a transaction that is still open. */
  refuseInside(what: string): void {
    if (!this.#scope.getStore()?.open) return;
    throw new Error(`${what} inside transaction() would wait for it for ever: use its tx`);
  }

  /** The same client, refused inside a transaction. */
  guard<T extends object>(client: T): T {
    return new Proxy(client, {
      get: (target, property) => {
        // `then` is only the language asking whether this is a promise.
        if (typeof property === 'string' && property !== 'then') {
          this.refuseInside(`client.${property}`);
        }
        const value: unknown = Reflect.get(target, property);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}

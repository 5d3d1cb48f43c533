import { AsyncLocalStorage } from 'node:async_hooks';

/** A transaction that code runs inside of, and the one of another database around it. */
interface Inside {
  readonly of: TransactionScope;
  readonly outer: Inside | undefined;
  open: boolean;
}

/** One for all databases: each storage that was ever used slows every promise of the process down. */
let inside: AsyncLocalStorage<Inside> | undefined;

/**
 * From now on, whoever awaits the outer client inside a transaction is told so at once. The tests have it so; at
 * work it would cost a write a fifth of its time, and such a fault ends with the transaction's own time limit.
 */
export function watchTransactions(): void {
  inside ??= new AsyncLocalStorage();
}

/**
 * Knows which code runs inside a transaction, where it is watched. On one connection, whoever awaits the
 * outer client there waits for his own transaction to end, and everybody behind him.
 */
export class TransactionScope {
  /** Runs `work` as the inside of a transaction. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (!inside) return work();
    const scope: Inside = { of: this, outer: inside.getStore(), open: true };
    try {
      return await inside.run(scope, work);
    } finally {
      // What was started inside and is not awaited may use the client afterwards.
      scope.open = false;
    }
  }

  /** Throws when the caller is inside a transaction that is still open. */
  refuseInside(what: string): void {
    for (let scope = inside?.getStore(); scope; scope = scope.outer) {
      if (scope.of === this && scope.open) {
        throw new Error(`${what} inside transaction() would wait for it for ever: use its tx`);
      }
    }
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

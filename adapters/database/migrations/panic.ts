declare global {
  /** Where Prisma's WASM modules, the schema engine and the client's compiler, report a panic. */
  var PRISMA_WASM_PANIC_REGISTRY: { set_message?: (message: string) => void } | undefined;
}

/**
 * Runs `work` on the schema engine; a panic of the engine rejects. Without it a panic is an
 * unrelated TypeError, and the promise of the call that panicked never settles.
 */
export async function catchingPanics<T>(work: () => Promise<T>): Promise<T> {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {};
  const registry = globalThis.PRISMA_WASM_PANIC_REGISTRY;
  const previous = registry.set_message;
  try {
    return await new Promise<T>((resolve, reject) => {
      registry.set_message = (message) => reject(new Error(`schema engine panic: ${message}`));
      work().then(resolve, reject);
    });
  } finally {
    if (previous) registry.set_message = previous;
    else delete registry.set_message;
  }
}

/** Works something out the first time it is asked for. */
export function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

/** Characters: longer than a sentence that somebody types. */
const LONGEST_TEXT = 500;
const MOST_TEXTS = 500;

/**
 * Works something out once for a text as long as a sentence, and answers the same for the last few hundred:
 * each command reads the same sentence again to see whether it is its own.
 */
export function rememberText<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = make(text);
    if (known.size >= MOST_TEXTS) known.clear();
    if (text.length <= LONGEST_TEXT) known.set(text, { value });
    return value;
  };
}

/**
 * Works something out once for each object, and answers the same from then on. For objects that
 * never change (a group or a person of a directory, a command); forgotten with them.
 */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

import "server-only";
import type { Store } from "./store";

/** What is made of a store when it is first asked for, and kept as long as the store. */
export function perStore<T>(make: (store: Store) => T): (store: Store) => T {
  const made = new WeakMap<Store, { value: T }>();
  return (store) => {
    let kept = made.get(store);
    if (!kept) {
      kept = { value: make(store) };
      made.set(store, kept);
    }
    return kept.value;
  };
}

/** What is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

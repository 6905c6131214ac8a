import { createListeners } from './listeners.ts';

/** A value that may be read now and followed; fits React's `useSyncExternalStore` as it is. */
export interface Observable<T> {
  get(): T;
  /** Calls `listener` after each change; the returned function ends that. */
  subscribe(listener: () => void): () => void;
}

export interface Subject<T> extends Observable<T> {
  /** Listeners hear of it only if the value is another one (`Object.is`). */
  set(value: T): void;
}

export function createSubject<T>(initial: T): Subject<T> {
  const listeners = createListeners();
  let current = initial;
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      listeners.tell();
    },
    subscribe: listeners.add,
  };
}

import { createListeners } from '../../sync/listeners.ts';
import type { Observable } from '../../sync/observable.ts';

/** A value that follows from another one. Its listeners hear only of real changes. */
export function deriveObservable<A, B>(source: Observable<A>, derive: (value: A) => B): Observable<B> {
  const listeners = createListeners();
  let current = derive(source.get());
  source.subscribe(() => {
    const next = derive(source.get());
    if (Object.is(next, current)) return;
    current = next;
    listeners.tell();
  });
  return { get: () => current, subscribe: listeners.add };
}

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Observable } from '../../sync/observable.ts';
import type { Handheld } from './handheld.ts';

export const HandheldContext = createContext<Handheld | null>(null);

/** The device that this screen runs on. */
export function useHandheld(): Handheld {
  const handheld = useContext(HandheldContext);
  if (!handheld) throw new Error('no HandheldContext above this component');
  return handheld;
}

/** The current value of `observable`; renders again with every change of it. */
export const useObservable = <T>(observable: Observable<T>): T =>
  useSyncExternalStore(observable.subscribe, observable.get, observable.get);

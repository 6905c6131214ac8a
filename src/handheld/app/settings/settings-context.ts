import { createContext, useContext } from 'react';
import { useObservable } from '../core/handheld-context.ts';
import type { Settings } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

export const SettingsContext = createContext<SettingsStore | null>(null);

/** The settings of who is signed in, and how to change them. */
export function useSettings(): [settings: Settings, change: SettingsStore['change']] {
  const store = useContext(SettingsContext);
  if (!store) throw new Error('no SettingsContext above this component');
  return [useObservable(store.current), store.change];
}

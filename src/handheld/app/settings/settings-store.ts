import { createSubject, type Observable } from '../../sync/observable.ts';
import type { LocalStore } from '../core/local-store.ts';
import { readSettings, type Settings, standardSettings } from './settings.ts';

export interface SettingsStore {
  current: Observable<Settings>;
  change(change: Partial<Settings>): void;
  /** From now on these are the settings of that person; null for nobody. */
  useFor(userId: string | null): void;
}

const deviceName = 'settings';
const nameOf = (userId: string | null): string => (userId === null ? deviceName : `${deviceName}.${userId}`);

/** Settings per person; who has none yet begins with those last used on the device. */
export function createSettingsStore(local: LocalStore): SettingsStore {
  let owner: string | null = null;
  const load = (): Settings => {
    const ofDevice = readSettings(local.get(deviceName), standardSettings);
    return owner === null ? ofDevice : readSettings(local.get(nameOf(owner)), ofDevice);
  };
  const current = createSubject(load());
  return {
    current,
    change: (change) => {
      current.set({ ...current.get(), ...change });
      local.set(nameOf(owner), current.get());
      local.set(deviceName, current.get());
    },
    useFor: (userId) => {
      owner = userId;
      current.set(load());
    },
  };
}

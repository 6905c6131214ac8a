/**
 * Small facts beside IndexedDB, for what must outlive a lost database. Never throws: a full or forbidden localStorage
 * costs only the safety it gives.
 */
export interface LocalStore {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

const prefix = 'stockhand.';

export const browserLocalStore: LocalStore = {
  get: (name) => {
    try {
      const text = localStorage.getItem(prefix + name);
      return text === null ? null : (JSON.parse(text) as unknown);
    } catch {
      return null;
    }
  },
  set: (name, value) => {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(value));
    } catch {
      // Kept in IndexedDB all the same.
    }
  },
};

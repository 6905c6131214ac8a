import { describe, expect, test } from 'vitest';
import type { LocalStore } from '../core/local-store.ts';
import { standardSettings } from './settings.ts';
import { createSettingsStore } from './settings-store.ts';

function createLocalStore(facts: Record<string, unknown> = {}): LocalStore {
  const kept = new Map(Object.entries(facts));
  return { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
}

describe('the settings', () => {
  test('are kept over a restart', () => {
    const local = createLocalStore();
    createSettingsStore(local).change({ textSize: 'huge', hand: 'left' });
    expect(createSettingsStore(local).current.get()).toMatchObject({ textSize: 'huge', hand: 'left' });
  });

  test('are each person’s own', () => {
    const store = createSettingsStore(createLocalStore());
    store.useFor('U-1');
    store.change({ theme: 'dark' });
    store.useFor('U-2');
    store.change({ theme: 'light' });
    store.useFor('U-1');
    expect(store.current.get().theme).toBe('dark');
  });

  test('begin with those last used on the device', () => {
    const store = createSettingsStore(createLocalStore());
    store.useFor('U-1');
    store.change({ language: 'de' });
    store.useFor('U-2');
    expect(store.current.get().language).toBe('de');
  });

  test.each([
    ['text', 'huge'],
    ['a list', []],
    ['wrong values', { textSize: 'giant', slots: 0 }],
    ['nothing', null],
  ])('that were stored as %s are the standard ones', (_, stored) => {
    const store = createSettingsStore(createLocalStore({ settings: stored }));
    expect(store.current.get()).toEqual(standardSettings);
  });
});

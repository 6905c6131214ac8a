import type { PlatePorts } from '../../storage/plates.ts';
import type { LocalStore } from './local-store.ts';

const name = 'plate';

/** The last plate that was given out, in localStorage: another file than the journal's. */
export const createPlateMirror = (local: LocalStore): PlatePorts['mirror'] => ({
  read: () => local.get(name),
  write: (taken) => local.set(name, taken),
});

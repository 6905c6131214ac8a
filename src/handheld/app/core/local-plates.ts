import type { PlatePorts } from '../../storage/plates.ts';
import type { LocalStore } from './local-store.ts';

const name = 'plate';

/**
 * The last plate that was given out, in localStorage: another file than the journal's. The page remembers it as well,
 * for somebody who clears all data of the site under it: a number that sticks on a pallet is never given again.
 */
export function createPlateMirror(local: LocalStore): PlatePorts['mirror'] & { restore(): void } {
  let remembered = local.get(name);
  const read = () => (remembered = local.get(name) ?? remembered);
  const write = (taken: unknown) => {
    remembered = taken;
    local.set(name, taken);
  };
  return { read, write, restore: () => write(read()) };
}

import type { Components } from '../components.ts';
import { createSiteStore } from '../create-site-store.ts';
import { setNewPin } from './set-new-pin.ts';

/** `new-pin <badge>`: prints a new PIN, once and only here; exit code 1 for a badge that nobody has. */
export async function newPinCommand(components: Components, [badge]: readonly string[]): Promise<number> {
  if (badge === undefined) {
    process.stdout.write('usage: npm run new-pin -- <badge>\n');
    return 1;
  }
  const store = createSiteStore(components);
  const set = await setNewPin({ ...components, store }, components.config.siteId, badge);
  process.stdout.write(
    set.ok
      ? `New PIN of ${badge}, shown only now: ${set.value.pin}\n`
      : `Nobody in use has badge ${badge}.\n`,
  );
  return set.ok ? 0 : 1;
}

import { coalesce } from '../../sync/coalesce.ts';
import type { Lifecycle } from '../../sync/lifecycle.ts';

/**
 * Keeps the display on while anybody asks for it. The browser lets go whenever the page is hidden, so it is asked
 * again each time the page is seen.
 */
export function createWakeLock(lifecycle: Lifecycle, wakeLock: WakeLock | undefined): () => () => void {
  let wanted = 0;
  let sentinel: WakeLockSentinel | null = null;

  const follow = coalesce(async () => {
    if (!wakeLock) return;
    if (wanted === 0 || !lifecycle.isVisible()) {
      const old = sentinel;
      sentinel = null;
      await old?.release().catch(() => undefined);
    } else if (!sentinel || sentinel.released) {
      // Refused with a low battery: nothing to be done about it.
      sentinel = await wakeLock.request('screen').catch(() => null);
    }
  });

  lifecycle.subscribe((event) => {
    if (event === 'visible') follow();
  });
  return () => {
    let held = true;
    wanted += 1;
    follow();
    return () => {
      if (!held) return;
      held = false;
      wanted -= 1;
      follow();
    };
  };
}

import type { Lifecycle, LifecycleEvent } from '../../sync/lifecycle.ts';

/** The page's life as Chrome tells it: `freeze` and `resume` come from the Page Lifecycle API. */
export const browserLifecycle: Lifecycle = {
  isVisible: () => document.visibilityState === 'visible',
  subscribe: (listener) => {
    const ends = new AbortController();
    const on = (target: EventTarget, name: string, event: () => LifecycleEvent) =>
      target.addEventListener(name, () => listener(event()), { signal: ends.signal });
    on(document, 'visibilitychange', () => (document.visibilityState === 'visible' ? 'visible' : 'hidden'));
    on(document, 'freeze', () => 'freeze');
    on(document, 'resume', () => 'resume');
    on(window, 'online', () => 'online');
    on(window, 'offline', () => 'offline');
    // Back from the back-forward cache no other event comes.
    window.addEventListener('pageshow', ({ persisted }) => persisted && listener('resume'), {
      signal: ends.signal,
    });
    return () => ends.abort();
  },
};

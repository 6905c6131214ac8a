import type { Lifecycle, LifecycleEvent } from '../../handheld/sync/lifecycle.ts';

/** What a page is told of its own life. */
export interface PageLife extends Lifecycle {
  tell(event: LifecycleEvent): void;
}

export function createPageLife(): PageLife {
  const listeners = new Set<(event: LifecycleEvent) => void>();
  let visible = true;
  return {
    isVisible: () => visible,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (event) => {
      if (event === 'visible' || event === 'hidden') {
        if (visible === (event === 'visible')) return;
        visible = event === 'visible';
      }
      for (const listener of listeners) listener(event);
    },
  };
}

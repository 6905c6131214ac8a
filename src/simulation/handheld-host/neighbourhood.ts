import type { Timers } from '../../shared/domain/clock.ts';
import type { Neighbours } from '../../handheld/app/core/neighbours.ts';
import type { PageGate } from './page-gate.ts';

/** What the pages of one device tell one another: a BroadcastChannel. */
export interface Neighbourhood {
  of(page: PageGate): Neighbours;
}

export function createNeighbourhood(timers: Timers): Neighbourhood {
  const listeners = new Map<PageGate, (what: 'journal' | 'cache') => void>();
  return {
    of: (page) => ({
      tell: (what) => {
        for (const [other, listener] of listeners) {
          if (other.state === 'ended') listeners.delete(other);
          else if (other !== page) timers.after(1, () => other.enter(() => listener(what)));
        }
      },
      listen: (listener) => void listeners.set(page, listener),
      close: () => void listeners.delete(page),
    }),
  };
}

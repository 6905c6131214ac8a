import type { InvariantName } from '../world/violation.ts';

/**
 * How a checker speaks: each comparison it makes, whether it came out right, and what to say where it did not. The
 * comparisons are counted, because a checker that looked at nothing has proven nothing.
 */
export type Look = (isRight: boolean, what: () => string) => void;

export interface Looks {
  at(invariant: InvariantName): Look;
  /** Comparisons made. */
  looked(invariant: InvariantName): number;
}

/** `tell` hears what is wrong, at most `most` times for each invariant: one cause may show in every row there is. */
export function createLooks(tell: (invariant: InvariantName, detail: string) => void, most = 10): Looks {
  const counts = new Map<InvariantName, { looked: number; wrong: number }>();
  const countsOf = (invariant: InvariantName) => {
    const known = counts.get(invariant) ?? { looked: 0, wrong: 0 };
    counts.set(invariant, known);
    return known;
  };
  return {
    at: (invariant) => {
      const count = countsOf(invariant);
      return (isRight, what) => {
        count.looked += 1;
        if (isRight) return;
        count.wrong += 1;
        if (count.wrong <= most) tell(invariant, what());
      };
    },
    looked: (invariant) => countsOf(invariant).looked,
  };
}

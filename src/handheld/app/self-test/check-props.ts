import type { Outcome } from './self-test-results.ts';

export type CheckProps = {
  /** What came out; the list follows. */
  onOutcome: (outcome: Outcome) => void;
  onBack: () => void;
};

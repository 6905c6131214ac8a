import type { SignalKind } from '../../workflows/signals.ts';

/** How much an operator loses by missing it. What is worse is never cut off by what is better. */
const severities: Record<SignalKind, number> = {
  seen: 0,
  success: 0,
  done: 0,
  warning: 1,
  cancelled: 2,
  error: 2,
};

export const isWorse = (kind: SignalKind, than: SignalKind): boolean => severities[kind] > severities[than];

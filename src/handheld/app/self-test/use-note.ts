import { useCallback } from 'react';
import { isoNow } from '../../../shared/domain/clock.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { useSelfTest } from './self-test-context.ts';
import type { CheckName, Outcome } from './self-test-results.ts';

/** Keeps the outcome of a check with its time. */
export function useNote(): (check: CheckName, outcome: Outcome) => void {
  const { store } = useSelfTest();
  const { clock } = useHandheld();
  return useCallback((check, outcome) => store.note(check, outcome, isoNow(clock)), [store, clock]);
}

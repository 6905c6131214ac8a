import { createSubject, type Observable } from '../../sync/observable.ts';
import type { LocalStore } from '../core/local-store.ts';
import { type CheckName, type Outcome, selfTestSchema, type SelfTestResults } from './self-test-results.ts';

export interface SelfTestStore {
  results: Observable<SelfTestResults>;
  note(check: CheckName, outcome: Outcome, at: string): void;
}

const storedAs = 'self-test';

/** The last result of every check, kept on the device. */
export function createSelfTestStore(local: LocalStore): SelfTestStore {
  const stored = selfTestSchema.safeParse(local.get(storedAs));
  const results = createSubject<SelfTestResults>(stored.success ? stored.data.results : {});
  return {
    results,
    note(check, outcome, at) {
      const next = { ...results.get(), [check]: { outcome, at } };
      results.set(next);
      local.set(storedAs, { version: 1, results: next });
    },
  };
}

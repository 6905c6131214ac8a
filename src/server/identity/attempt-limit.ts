import type { Clock } from '../../shared/domain/clock.ts';

/** Failed attempts that cost nothing, then the wait after each further one: 15 s, doubled up to 15 min. */
const freeAttempts = 5;
const firstWaitMs = 15_000;
const longestWaitMs = 15 * 60_000;
/** Without a further failure all is forgotten after this time. */
const forgetAfterMs = 60 * 60_000;
/** Keys remembered at most; the oldest go first. */
const mostKeys = 10_000;

type Failures = { count: number; last: number };

/**
 * Slows guessing down without locking anybody else out: a key is one badge on one device, so neither the badge on
 * another device nor another badge on this one has to wait.
 */
export interface AttemptLimit {
  /** Milliseconds to wait before the next attempt; 0 when it may be made now. */
  waitMs(key: string): number;
  failed(key: string): void;
  succeeded(key: string): void;
}

export function createAttemptLimit(clock: Pick<Clock, 'mono'>): AttemptLimit {
  const failures = new Map<string, Failures>();
  const of = (key: string): Failures | undefined => {
    const known = failures.get(key);
    return known && clock.mono() - known.last < forgetAfterMs ? known : undefined;
  };
  return {
    waitMs(key) {
      const known = of(key);
      if (!known || known.count < freeAttempts) return 0;
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (known.count - freeAttempts));
      return Math.max(0, Math.ceil(known.last + wait - clock.mono()));
    },
    failed(key) {
      const count = (of(key)?.count ?? 0) + 1;
      failures.delete(key);
      failures.set(key, { count, last: clock.mono() });
      const [oldest] = failures.keys();
      if (failures.size > mostKeys && oldest !== undefined) failures.delete(oldest);
    },
    succeeded(key) {
      failures.delete(key);
    },
  };
}

import type { Clock } from '../../shared/domain/clock.ts';

/** Failed attempts that cost nothing, then the wait after each further one: 15 s, doubled up to 15 min. */
const freeAttempts = 5;
/** The same where guessing is going on: whoever knows his PIN still gets in at once. */
const freeUnderSuspicion = 1;
/** Failures, of all badges at one place or of one badge at all places, from which on it is guessing. */
const suspicious = 30;
const firstWaitMs = 15_000;
const longestWaitMs = 15 * 60_000;
/** Without a further failure all is forgotten after this time. */
const forgetAfterMs = 60 * 60_000;
/** Keys remembered at most; the oldest go first. */
const mostKeys = 10_000;

/** `place`: the device or the address where it is typed. `badge`: what is typed there, secret aside. */
export type Attempt = { place: string; badge: string };

/**
 * Slows guessing down without locking anybody else out. Only one badge at one place ever waits: neither the badge at
 * another place, nor another badge at this one. Who tries one PIN on many badges, or one badge at many places, gets
 * one guess each instead of five.
 */
export interface AttemptLimit {
  /** Milliseconds to wait before the next attempt; 0 when it may be made now. */
  waitMs(attempt: Attempt): number;
  failed(attempt: Attempt): void;
  /** Takes back what the attempt counted: its mistakes were honest ones. */
  succeeded(attempt: Attempt): void;
}

export function createAttemptLimit(clock: Pick<Clock, 'mono'>): AttemptLimit {
  const pairs = createFailures(clock);
  const places = createFailures(clock);
  const badges = createFailures(clock);
  const pairOf = ({ place, badge }: Attempt): string => JSON.stringify([place, badge]);
  const isSuspicious = ({ place, badge }: Attempt): boolean =>
    places.count(place) >= suspicious || badges.count(badge) >= suspicious;
  return {
    waitMs(attempt) {
      const { count, last } = pairs.of(pairOf(attempt));
      const over = count - (isSuspicious(attempt) ? freeUnderSuspicion : freeAttempts);
      if (over < 0) return 0;
      return Math.max(0, Math.ceil(last + Math.min(longestWaitMs, firstWaitMs * 2 ** over) - clock.mono()));
    },
    failed(attempt) {
      pairs.add(pairOf(attempt), 1);
      places.add(attempt.place, 1);
      badges.add(attempt.badge, 1);
    },
    succeeded(attempt) {
      const own = pairs.count(pairOf(attempt));
      pairs.add(pairOf(attempt), -own);
      places.add(attempt.place, -own);
      badges.add(attempt.badge, -own);
    },
  };
}

type Failures = { count: number; last: number };

function createFailures(clock: Pick<Clock, 'mono'>) {
  const known = new Map<string, Failures>();
  const of = (key: string): Failures => {
    const found = known.get(key);
    return found && clock.mono() - found.last < forgetAfterMs ? found : { count: 0, last: 0 };
  };
  return {
    of,
    count: (key: string): number => of(key).count,
    add(key: string, more: number): void {
      const { count, last } = of(key);
      known.delete(key);
      if (count + more > 0) known.set(key, { count: count + more, last: more > 0 ? clock.mono() : last });
      const [oldest] = known.keys();
      if (known.size > mostKeys && oldest !== undefined) known.delete(oldest);
    },
  };
}

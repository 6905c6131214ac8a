import type { Clock } from '../../shared/domain/clock.ts';

/** Who wants to call. Pushes leave room for an operator who waits, pulls for pushes, and photos for all of them. */
export type Caller = 'push' | 'pull' | 'operator' | 'evidence';

/** Most calls of the whole device within any minute for each caller to add one, and most pulls among them. */
export const callsPerMinute: Record<Caller, number> = {
  operator: 90,
  push: 84,
  pull: 78,
  evidence: 40,
};
export const pullsPerMinute = 54;

const minute = 60_000;

/** Keeps a device at 90 requests a minute, whatever wakes it. */
export interface RequestBudget {
  /** Takes a place for a call and says 0, or says how many ms to wait before asking again. */
  take(caller: Caller): number;
}

export function createRequestBudget(clock: Clock): RequestBudget {
  let calls: { at: number; caller: Caller }[] = [];
  return {
    take: (caller) => {
      const now = clock.mono();
      calls = calls.filter(({ at }) => now - at < minute);
      const pulls = caller === 'pull' ? calls.filter((call) => call.caller === 'pull') : [];
      const wait = Math.max(waitFor(calls, callsPerMinute[caller], now), waitFor(pulls, pullsPerMinute, now));
      if (wait === 0) calls.push({ at: now, caller });
      return wait;
    },
  };
}

/** Until the oldest of the last `limit` calls is a minute ago. */
const waitFor = (calls: readonly { at: number }[], limit: number, now: number): number => {
  const oldest = calls[calls.length - limit];
  return oldest ? oldest.at + minute - now : 0;
};

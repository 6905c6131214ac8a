import type { Clock, Timers } from '../shared/domain/clock.ts';

/** Time that passes only when told. */
export interface ManualClock {
  clock: Clock;
  timers: Timers;
  /** Lets `ms` pass: due timers run in their order, and what they set going comes to rest in between. */
  advance(ms: number): Promise<void>;
  /** Somebody sets the wall clock; timers and the monotonic clock do not notice. */
  jumpWall(ms: number): void;
  /** Timers that still wait. */
  pending(): number;
}

type Timer = { at: number; order: number; run: () => void };

export const testDay = Date.UTC(2026, 10, 21, 8, 0, 0);

export function createManualClock(startWall: number = testDay): ManualClock {
  const timers = new Set<Timer>();
  let mono = 0;
  let wallMinusMono = startWall;
  let order = 0;

  const due = (until: number): Timer | undefined => {
    const ready = [...timers].filter(({ at }) => at <= until);
    return ready.sort((a, b) => a.at - b.at || a.order - b.order)[0];
  };
  return {
    clock: { wall: () => wallMinusMono + mono, mono: () => mono },
    timers: {
      after: (ms, run) => {
        order += 1;
        const timer = { at: mono + Math.max(0, ms), order, run };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    },
    advance: async (ms) => {
      const until = mono + ms;
      await atRest();
      for (let timer = due(until); timer; timer = due(until)) {
        timers.delete(timer);
        mono = Math.max(mono, timer.at);
        timer.run();
        await atRest();
      }
      mono = until;
    },
    jumpWall: (ms) => {
      wallMinusMono += ms;
    },
    pending: () => timers.size,
  };
}

/** Until every promise that can be kept without time passing has been. */
export async function atRest(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

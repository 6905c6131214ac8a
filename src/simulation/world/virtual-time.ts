import type { Clock, Timers } from '../../shared/domain/clock.ts';
import { createTimerQueue } from './timer-queue.ts';
import type { VirtualTime } from './world.ts';

export interface DrivenTime extends VirtualTime {
  /**
   * Lets time pass up to `until` (ms since the beginning), timer by timer; what each sets going comes to rest before
   * the next. Ends early once `isEnough`.
   */
  drive(until: number, isEnough?: () => boolean): Promise<void>;
}

/** Every run begins on the same morning. */
export const firstMorning = Date.UTC(2026, 10, 23, 6, 0, 0);

/** Time that only passes when driven. */
export function createVirtualTime(): DrivenTime {
  const queue = createTimerQueue();
  let now = 0;
  const clock: Clock = { wall: () => firstMorning + now, mono: () => now };
  const timers: Timers = { after: (ms, run) => queue.add(now + (ms > 0 ? ms : 0), run) };
  return {
    clock,
    timers,
    pass: (ms) => new Promise((resolve) => timers.after(ms, resolve)),
    drive: async (until, isEnough = () => false) => {
      await atRest();
      while (!isEnough()) {
        const timer = queue.next(until);
        if (!timer) break;
        now = timer.at;
        timer.run();
        await atRest();
      }
      if (!isEnough()) now = Math.max(now, until);
    },
  };
}

/**
 * Until every promise that can be kept without time passing has been: a tick that is asked for by a promise comes when
 * no other promise has anything left to do. A hundred times cheaper than a turn of the event loop.
 */
const atRest = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

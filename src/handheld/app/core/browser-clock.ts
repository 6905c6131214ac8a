import type { Clock, Timers } from '../../../shared/domain/clock.ts';

export const browserClock: Clock = {
  wall: () => Date.now(),
  mono: () => performance.now(),
};

export const browserTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

import { randomBytes, randomInt } from 'node:crypto';
import type { Clock, Timers } from '../shared/domain/clock.ts';
import type { Random } from '../shared/domain/random.ts';

/** Time and chance of the machine; the simulation puts others in their place. */
export const systemClock: Clock = {
  wall: () => Date.now(),
  mono: () => performance.now(),
};

export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const resolution = 2 ** 47;

export const systemRandom: Random = {
  next: () => randomInt(resolution) / resolution,
  bytes: (length) => new Uint8Array(randomBytes(length)),
};

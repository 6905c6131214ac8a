import type { Clock } from '../../shared/domain/clock.ts';

/** A device that slept longer than this says hello again, ms. */
export const longSleep = 5 * 60_000;

/** Tells how long the page was away. Neither clock is enough: the monotonic one may stand still in deep sleep. */
export function createWakefulness(clock: Clock): { away(): void; back(): { sleptMs: number } } {
  let left: { wall: number; mono: number } | null = null;
  return {
    away: () => {
      left ??= { wall: clock.wall(), mono: clock.mono() };
    },
    back: () => {
      const since = left;
      left = null;
      return { sleptMs: since ? Math.max(clock.wall() - since.wall, clock.mono() - since.mono) : 0 };
    },
  };
}

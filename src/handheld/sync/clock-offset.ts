import type { Clock } from '../../shared/domain/clock.ts';

/** A good sample of the server's clock is replaced by a worse one only after this long, ms. */
const staleAfter = 10 * 60_000;

/**
 * How far the server's wall clock is ahead of this device's, from answers that carry `serverTime`. Of the samples of
 * the last ten minutes the one with the shortest way counts, because half of the way is the error. A jump of the
 * device's clock shows within one answer.
 */
export function createClockOffset(clock: Clock): {
  get(): number | null;
  note(sentAt: { wall: number; mono: number }, answer: unknown): void;
} {
  let best: { offset: number; way: number; at: number; wallMinusMono: number } | null = null;
  return {
    get: () => best?.offset ?? null,
    note: (sentAt, answer) => {
      const serverTime = serverTimeOf(answer);
      if (serverTime === null) return;
      const at = clock.mono();
      const wallMinusMono = clock.wall() - at;
      const way = at - sentAt.mono;
      const jumped = best !== null && Math.abs(wallMinusMono - best.wallMinusMono) > jump;
      if (best && !jumped && way > best.way && at - best.at < staleAfter) return;
      best = { offset: Math.round(serverTime + way / 2 - clock.wall()), way, at, wallMinusMono };
    },
  };
}

/** A difference between wall and monotonic clock that only a changed clock explains, ms. */
const jump = 2000;

const serverTimeOf = (answer: unknown): number | null =>
  typeof answer === 'object' &&
  answer !== null &&
  'serverTime' in answer &&
  typeof answer.serverTime === 'number'
    ? answer.serverTime
    : null;

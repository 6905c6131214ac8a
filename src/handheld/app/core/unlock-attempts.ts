import type { Clock } from '../../../shared/domain/clock.ts';

/** Wrong PINs of one badge before the next has to wait, and how long it waits. */
export const freeAttempts = 4;
export const attemptPauseMs = 30_000;

/** Slows guessing down where no server counts: only the badge that is guessed at waits. */
export function createUnlockAttempts(clock: Clock): {
  /** Ms until the next attempt; 0 when it may be made now. */
  wait(badge: string): number;
  wrong(badge: string): void;
  right(badge: string): void;
} {
  const badges = new Map<string, { wrong: number; until: number }>();
  return {
    wait: (badge) => Math.max(0, (badges.get(badge)?.until ?? 0) - clock.mono()),
    wrong: (badge) => {
      const wrong = (badges.get(badge)?.wrong ?? 0) + 1;
      const until = wrong > freeAttempts ? clock.mono() + attemptPauseMs * (wrong - freeAttempts) : 0;
      badges.set(badge, { wrong, until });
    },
    right: (badge) => void badges.delete(badge),
  };
}

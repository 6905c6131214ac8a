import type { Clock, Timers } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import { backoff } from './backoff.ts';

export type StepOutcome =
  /** It went well and there is more: at once. */
  | { kind: 'again' }
  /** Nothing left to do; by itself again after so many ms, or only when woken. */
  | { kind: 'rest'; forMs: number | null }
  /** Try again later and later; never before the time that the server asked for. */
  | { kind: 'failed'; retryAfterMs: number }
  /** The server will not have it until somebody does something: ask seldom. */
  | { kind: 'refused' }
  /** A pause that is nobody's fault, such as the limit of calls a minute. */
  | { kind: 'pause'; ms: number };

/** How often a server that refuses this device or this build is asked again, ms. */
export const refusedPause = 5 * 60_000;

/**
 * Does one step after the other, never two at once, until there is nothing to do.
 *
 *              wake                   rest
 *   resting ---------> working ---------------> resting
 *      ^    timer         | failed, refused, pause
 *      |                  v
 *      +-- stop --- waiting ---- timer, or wake('now') unless the server asked for patience ---> working
 */
export interface RetryLoop {
  start(): void;
  stop(): void;
  /** `if_resting`: not worth cutting a wait short, the server has just failed. */
  wake(how: 'now' | 'if_resting'): void;
  /** Wakes after `ms` at the latest; a run that begins earlier makes it needless. */
  wakeWithin(ms: number): void;
}

export function createRetryLoop(ports: {
  step(): Promise<StepOutcome>;
  clock: Clock;
  timers: Timers;
  random: Random;
}): RetryLoop {
  const { clock, timers, random } = ports;
  let phase: 'stopped' | 'resting' | 'working' | 'waiting' = 'stopped';
  let failures = 0;
  let patientUntil = 0;
  let wokenMeanwhile: 'no' | 'if_resting' | 'now' = 'no';
  let generation = 0;
  let cancelNext = () => {};
  let cancelSpread: (() => void) | null = null;

  const after = (next: 'resting' | 'waiting', ms: number | null) => {
    phase = next;
    cancelNext();
    cancelNext = ms === null ? () => {} : timers.after(ms, () => void run());
  };

  const settle = (outcome: StepOutcome): boolean => {
    if (outcome.kind === 'again' || outcome.kind === 'rest') failures = 0;
    switch (outcome.kind) {
      case 'again':
        return true;
      case 'rest':
        if (wokenMeanwhile !== 'no') return true;
        after('resting', outcome.forMs);
        return false;
      case 'failed':
        failures += 1;
        patientUntil = clock.mono() + outcome.retryAfterMs;
        // What woke us may have mended what this call still died of.
        after('waiting', backoff(wokenMeanwhile === 'now' ? 1 : failures, outcome.retryAfterMs, random));
        return false;
      case 'refused':
        failures = 0;
        after('waiting', refusedPause * (0.75 + random.next() / 2));
        return false;
      case 'pause':
        patientUntil = clock.mono() + outcome.ms;
        after('waiting', outcome.ms);
        return false;
    }
  };

  const run = async () => {
    if (phase === 'stopped' || phase === 'working') return;
    phase = 'working';
    cancelNext();
    cancelSpread?.();
    cancelSpread = null;
    const mine = generation;
    for (let more = true; more; ) {
      wokenMeanwhile = 'no';
      const outcome = await ports.step();
      if (mine !== generation) return;
      more = settle(outcome);
    }
  };

  const wake: RetryLoop['wake'] = (how) => {
    if (phase === 'working' && wokenMeanwhile !== 'now') wokenMeanwhile = how;
    const mayCut = how === 'now' && clock.mono() >= patientUntil;
    if (phase === 'resting' || (phase === 'waiting' && mayCut)) void run();
  };

  return {
    wake,
    start: () => {
      if (phase !== 'stopped') return;
      phase = 'resting';
      void run();
    },
    stop: () => {
      generation += 1;
      phase = 'stopped';
      cancelNext();
      cancelSpread?.();
      cancelSpread = null;
    },
    wakeWithin: (ms) => {
      if (phase === 'stopped') return;
      cancelSpread ??= timers.after(ms, () => {
        cancelSpread = null;
        wake('now');
      });
    },
  };
}

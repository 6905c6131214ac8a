import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { createSeededRandom } from '../../testing/seeded-random.ts';
import { createRetryLoop, refusedPause, type StepOutcome } from './retry-loop.ts';

function loopOf(...outcomes: StepOutcome[]) {
  const time = createManualClock();
  const steps: number[] = [];
  let release: (() => void) | null = null;
  const state = { slow: false };
  const loop = createRetryLoop({
    ...time,
    random: createSeededRandom(1),
    step: async () => {
      steps.push(time.clock.mono());
      if (state.slow) await new Promise<void>((resolve) => (release = resolve));
      return outcomes.shift() ?? { kind: 'rest', forMs: null };
    },
  });
  return { loop, time, steps, state, release: () => release?.() };
}

describe('a retry loop', () => {
  it('goes on while there is more and then rests', async () => {
    const { loop, time, steps } = loopOf({ kind: 'again' }, { kind: 'again' });
    loop.start();
    await time.advance(60_000);
    expect(steps).toHaveLength(3);
    expect(time.pending()).toBe(0);
  });

  it('waits longer after each failure and begins anew after a success', async () => {
    const failure: StepOutcome = { kind: 'failed', retryAfterMs: 0 };
    const { loop, time, steps } = loopOf(...Array<StepOutcome>(12).fill(failure), { kind: 'again' }, failure);
    loop.start();
    await time.advance(3_600_000);
    expect(steps).toHaveLength(15);
    const last = (steps[14] ?? 0) - (steps[13] ?? 0);
    expect(last).toBeLessThanOrEqual(1250);
  });

  it('is woken out of a failure, but not by a mere recording', async () => {
    const { loop, time, steps } = loopOf({ kind: 'failed', retryAfterMs: 0 });
    loop.start();
    await time.advance(0);
    loop.wake('if_resting');
    expect(steps).toHaveLength(1);
    loop.wake('now');
    expect(steps).toHaveLength(2);
  });

  it('is not woken before the time that the server asked for', async () => {
    const { loop, time, steps } = loopOf({ kind: 'failed', retryAfterMs: 30_000 });
    loop.start();
    await time.advance(29_000);
    loop.wake('now');
    expect(steps).toHaveLength(1);
    await time.advance(9000);
    expect(steps).toHaveLength(2);
  });

  it('asks seldom while it is refused, unless somebody did something about it', async () => {
    const { loop, time, steps } = loopOf({ kind: 'refused' }, { kind: 'refused' });
    loop.start();
    await time.advance(refusedPause / 2);
    expect(steps).toHaveLength(1);
    loop.wake('now');
    await time.advance(refusedPause * 1.3);
    expect(steps).toHaveLength(3);
  });

  it('tries again soon after a failure if it was woken meanwhile', async () => {
    const failure: StepOutcome = { kind: 'failed', retryAfterMs: 0 };
    const { loop, time, steps, state, release } = loopOf(...Array<StepOutcome>(9).fill(failure));
    loop.start();
    await time.advance(300_000);
    const before = steps.length;
    state.slow = true;
    loop.wake('now');
    loop.wake('now');
    state.slow = false;
    release();
    await time.advance(1251);
    expect(steps.length).toBeGreaterThanOrEqual(before + 2);
  });

  it('never takes two steps at once, and one more for a wake that came meanwhile', async () => {
    const { loop, time, steps, state, release } = loopOf();
    state.slow = true;
    loop.start();
    loop.wake('now');
    loop.wake('if_resting');
    await time.advance(1000);
    expect(steps).toHaveLength(1);
    state.slow = false;
    release();
    await time.advance(0);
    expect(steps).toHaveLength(2);
  });

  it('wakes within a time, once for all who asked, and not if it ran meanwhile', async () => {
    const { loop, time, steps } = loopOf();
    loop.start();
    await time.advance(0);
    loop.wakeWithin(5000);
    loop.wakeWithin(1000);
    await time.advance(5000);
    expect(steps).toHaveLength(2);
    loop.wakeWithin(5000);
    loop.wake('now');
    await time.advance(10_000);
    expect(steps).toHaveLength(3);
  });

  it('does nothing more once stopped, and begins again when started', async () => {
    const { loop, time, steps, state, release } = loopOf({ kind: 'failed', retryAfterMs: 0 });
    state.slow = true;
    loop.start();
    loop.stop();
    release();
    loop.wake('now');
    loop.wakeWithin(10);
    await time.advance(120_000);
    expect(steps).toHaveLength(1);
    state.slow = false;
    loop.start();
    await time.advance(0);
    expect(steps).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { createSeededRandom } from '../../testing/seeded-random.ts';
import { backoff } from './backoff.ts';
import { createClockOffset } from './clock-offset.ts';
import { callsPerMinute, createRequestBudget, pullsPerMinute } from './request-budget.ts';
import { createWakefulness, longSleep } from './wakefulness.ts';

const always = (value: number) => ({ next: () => value, bytes: () => new Uint8Array() });

describe('backing off', () => {
  it('grows from a second to a minute and never ends', () => {
    const longest = [1, 2, 3, 7, 50, 5000].map((failures) => backoff(failures, 0, always(1)));
    expect(longest).toEqual([1250, 2250, 4250, 60_250, 60_250, 60_250]);
    expect(backoff(9, 0, always(0))).toBe(250);
  });

  it('is spread over its whole length', () => {
    const random = createSeededRandom(1);
    const waits = Array.from({ length: 200 }, () => backoff(7, 0, random));
    expect(Math.min(...waits)).toBeLessThan(3000);
    expect(Math.max(...waits)).toBeGreaterThan(57_000);
  });

  it('never shortens a wait that the server asked for, and spreads it too', () => {
    expect(backoff(1, 8000, always(0))).toBe(8000);
    expect(backoff(1, 8000, always(1))).toBe(10_000);
  });
});

describe('the limit of calls a minute', () => {
  it('keeps pulls and pushes apart and leaves room for an operator who waits', async () => {
    const time = createManualClock();
    const budget = createRequestBudget(time.clock);
    const taken = (caller: 'pull' | 'push' | 'operator') => {
      let count = 0;
      while (budget.take(caller) === 0) count += 1;
      return count;
    };
    expect(taken('pull')).toBe(pullsPerMinute);
    expect(taken('push')).toBe(callsPerMinute.push - pullsPerMinute);
    expect(taken('operator')).toBe(callsPerMinute.operator - callsPerMinute.push);
    await time.advance(59_000);
    expect(budget.take('operator')).toBe(1000);
    await time.advance(1000);
    expect(budget.take('operator')).toBe(0);
  });
});

describe("the estimate of the server's clock", () => {
  it('takes half of the way into account and prefers the shortest way', async () => {
    const time = createManualClock();
    const offset = createClockOffset(time.clock);
    expect(offset.get()).toBeNull();
    const sample = async (way: number, ahead: number) => {
      const sentAt = { wall: time.clock.wall(), mono: time.clock.mono() };
      await time.advance(way);
      offset.note(sentAt, { serverTime: time.clock.wall() - way / 2 + ahead });
    };
    await sample(100, 5000);
    expect(offset.get()).toBe(5000);
    await sample(4000, 9000);
    expect(offset.get()).toBe(5000);
    await sample(60, 5010);
    expect(offset.get()).toBe(5010);
    await time.advance(11 * 60_000);
    await sample(4000, 7000);
    expect(offset.get()).toBe(7000);
    time.jumpWall(-7_200_000);
    await sample(9000, 7_207_000);
    expect(offset.get()).toBe(7_207_000);
    offset.note({ wall: 0, mono: 0 }, { other: 1 });
    expect(offset.get()).toBe(7_207_000);
  });
});

describe('how long the page was away', () => {
  it('is the longer of what both clocks say', async () => {
    const time = createManualClock();
    const page = createWakefulness(time.clock);
    expect(page.back().sleptMs).toBe(0);
    page.away();
    time.jumpWall(longSleep + 1);
    page.away();
    expect(page.back().sleptMs).toBe(longSleep + 1);
    page.away();
    await time.advance(500);
    expect(page.back().sleptMs).toBe(500);
  });
});

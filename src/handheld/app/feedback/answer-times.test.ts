import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../testing/manual-clock.ts';
import type { LocalStore } from '../core/local-store.ts';
import { createAnswerRecord } from './answer-times.ts';

function createLocalStore(facts: Record<string, unknown> = {}): LocalStore {
  const kept = new Map(Object.entries(facts));
  return { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
}

describe('the answers of a device', () => {
  test('are told by reader', () => {
    const record = createAnswerRecord(createLocalStore(), createManualClock().timers);
    for (const ms of [20, 30, 40]) record.add('wedge', ms);
    expect(record.figures()).toEqual({ wedge: { count: 3, p50: 30, p95: 40 }, camera: null });
  });

  test('are nothing before the first scan', () => {
    expect(createAnswerRecord(createLocalStore(), createManualClock().timers).figures()).toBeNull();
  });

  test('outlive a restart: written down some seconds later, or at once when the page goes', async () => {
    const local = createLocalStore();
    const clock = createManualClock();
    const before = createAnswerRecord(local, clock.timers);
    before.add('wedge', 21);
    expect(createAnswerRecord(local, clock.timers).figures()).toBeNull();
    await clock.advance(10_000);
    before.add('camera', 90);
    before.keep();
    expect(createAnswerRecord(local, clock.timers).figures()).toMatchObject({
      wedge: { p50: 21 },
      camera: { p50: 90 },
    });
  });

  test.each([
    ['a text', 'x'],
    ['wrong values', { wedge: ['fast'], camera: [-1] }],
    ['nothing', null],
  ])('stored as %s begin anew', (_, stored) => {
    const record = createAnswerRecord(createLocalStore({ answerTimes: stored }), createManualClock().timers);
    expect(record.figures()).toBeNull();
    record.add('wedge', 5);
    expect(record.figures()?.wedge?.p95).toBe(5);
  });
});

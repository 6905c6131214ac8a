import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../testing/manual-clock.ts';
import type { Scan, TypedKeys } from '../../ui/scan-desk.ts';
import type { SignalKind } from '../../workflows/signals.ts';
import { createFeedback, type Feedback } from './create-feedback.ts';

let clock: ManualClock;
let feedback: Feedback;
let mustSee: boolean;
let heard: SignalKind[];
let got: string[];
let typed: string[];
let forgotten: number;
let scan: (raw: string, source?: Scan['source']) => void;
let type: (keys: TypedKeys) => void;
/** Lets what is on the screen be painted. */
let paint: () => void;

beforeEach(() => {
  clock = createManualClock();
  [mustSee, heard, got, typed, forgotten] = [false, [], [], [], 0];
  const painting: (() => void)[] = [];
  const kept = new Map<string, unknown>();
  feedback = createFeedback({
    scanner: {
      subscribe: (listener) => {
        scan = (raw, source = 'wedge') => listener({ raw, symbology: null, source, at: clock.clock.mono() });
        return () => undefined;
      },
      subscribeKeys: (listener) => {
        type = listener;
        return () => undefined;
      },
      typed: () => undefined,
    },
    signals: { give: (kind) => heard.push(kind) },
    clock: clock.clock,
    timers: clock.timers,
    local: { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) },
    afterPaint: (then) => painting.push(then),
    mustSee: () => mustSee,
    forgetLast: () => (forgotten += 1),
  });
  paint = () => painting.splice(0).forEach((then) => then());
  feedback.source.subscribe(({ raw }) => got.push(raw));
  feedback.source.subscribeKeys(({ text }) => typed.push(text));
});

describe('the answer to a scan', () => {
  test('is measured from its last character to the painted frame, by reader', async () => {
    scan('A');
    await clock.advance(30);
    feedback.signals.give('success');
    await clock.advance(12);
    paint();
    scan('B', 'camera');
    await clock.advance(80);
    feedback.signals.give('error');
    paint();
    expect(feedback.figures()).toEqual({
      wedge: { count: 1, p50: 42, p95: 42 },
      camera: { count: 1, p50: 80, p95: 80 },
    });
  });

  test('belongs to the oldest scan that waits for one', async () => {
    scan('A');
    await clock.advance(20);
    scan('B');
    await clock.advance(20);
    feedback.signals.give('success');
    feedback.signals.give('success');
    paint();
    expect(feedback.figures()?.wedge).toEqual({ count: 2, p50: 20, p95: 40 });
  });

  test('is not a signal that no scan asked for, nor one long after', async () => {
    feedback.signals.give('cancelled');
    scan('A', 'typed');
    feedback.signals.give('success');
    paint();
    expect(feedback.figures()).toBeNull();
    scan('without an answer');
    await clock.advance(4000);
    scan('B');
    await clock.advance(25);
    feedback.signals.give('success');
    paint();
    expect(feedback.figures()?.wedge).toMatchObject({ count: 1, p95: 25 });
  });

  test('is heard and shown, and two alike are two', () => {
    feedback.signals.give('success');
    const first = feedback.shown.get();
    feedback.signals.give('success');
    expect([heard, first, feedback.shown.get()]).toEqual([
      ['success', 'success'],
      { kind: 'success', count: 1 },
      { kind: 'success', count: 2 },
    ]);
  });
});

describe('an error that must be seen', () => {
  test('is acknowledged by typing too, and what was typed goes nowhere', () => {
    mustSee = true;
    scan('A');
    feedback.signals.give('error');
    type({ text: '4', ended: false });
    type({ text: '7', ended: false });
    expect([typed, feedback.held.get(), heard]).toEqual([['7'], null, ['error', 'seen']]);
  });

  test('holds the next scan, which is told that it was only seen', () => {
    mustSee = true;
    scan('A');
    feedback.signals.give('error');
    scan('B');
    expect([got, heard, feedback.shown.get()?.kind]).toEqual([['A'], ['error', 'seen'], 'seen']);
  });

  test('lets the code that acknowledged be scanned again at once, but not its echo', async () => {
    mustSee = true;
    scan('A');
    feedback.signals.give('error');
    scan('B');
    expect(forgotten).toBe(0);
    await clock.advance(300);
    expect(forgotten).toBe(1);
    feedback.signals.give('error');
    scan('C', 'camera');
    await clock.advance(300);
    expect(forgotten).toBe(1);
  });
});

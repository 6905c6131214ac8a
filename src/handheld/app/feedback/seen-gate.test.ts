import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../testing/manual-clock.ts';
import type { Scan } from '../../ui/scan-desk.ts';
import type { SignalKind } from '../../workflows/signals.ts';
import { createSeenGate, type SeenGate } from './seen-gate.ts';

let clock: ManualClock;
let gate: SeenGate;
let mustSee: boolean;
let taken: string[];
let told: (SignalKind | 'reminder')[];

beforeEach(() => {
  clock = createManualClock();
  [mustSee, taken, told] = [true, [], []];
  gate = createSeenGate({
    timers: clock.timers,
    mustSee: () => mustSee,
    remind: () => told.push('reminder'),
    onSeen: () => told.push('seen'),
  });
});

const scan = (raw: string, source: Scan['source'] = 'wedge'): void =>
  gate.take({ raw, symbology: null, source, at: clock.clock.mono() }, (one) => taken.push(one.raw));

describe('errors that must be seen', () => {
  test('hold the next scan: it acknowledges and does nothing else', () => {
    scan('wrong');
    gate.signalled('error');
    expect(gate.held.get()).toEqual({ kind: 'error', untaken: 0 });
    scan('right');
    expect([gate.held.get(), taken, told]).toEqual([null, ['wrong'], ['seen']]);
    scan('right');
    expect(taken).toEqual(['wrong', 'right']);
  });

  test('are acknowledged by a tap as well, once', () => {
    scan('wrong');
    gate.signalled('error');
    expect([gate.acknowledge(), gate.acknowledge()]).toEqual([true, false]);
    expect(told).toEqual(['seen']);
  });

  test('let nothing slip past: scans behind the wrong one are not carried out, and counted', () => {
    scan('wrong');
    scan('behind it');
    scan('and this');
    gate.signalled('error');
    expect([taken, gate.held.get()]).toEqual([['wrong'], { kind: 'error', untaken: 2 }]);
    gate.acknowledge();
    scan('again');
    expect(taken).toEqual(['wrong', 'again']);
  });

  test('that come one upon the other keep the count of what was not carried out', () => {
    scan('wrong');
    scan('behind it');
    gate.signalled('cancelled');
    gate.signalled('error');
    expect(gate.held.get()).toEqual({ kind: 'error', untaken: 1 });
  });

  test('leave good scans as fast as they come, in their order', () => {
    for (const raw of ['one', 'two', 'three']) scan(raw);
    expect(taken).toEqual(['one']);
    gate.signalled('success');
    gate.signalled('warning');
    expect(taken).toEqual(['one', 'two', 'three']);
  });

  test('do not make a scan wait for ever behind one that gets no answer', async () => {
    scan('unanswered');
    scan('next');
    await clock.advance(1500);
    expect(taken).toEqual(['unanswered', 'next']);
  });

  test('are not acknowledged by the camera that still looks at the wrong code', () => {
    scan('wrong', 'camera');
    gate.signalled('error');
    scan('wrong', 'camera');
    expect(gate.held.get()).not.toBeNull();
    scan('other', 'camera');
    expect([gate.held.get(), taken]).toEqual([null, ['wrong']]);
  });

  test('are told again every few seconds until somebody has seen them', async () => {
    scan('wrong');
    gate.signalled('error');
    await clock.advance(11_000);
    expect(told).toEqual(['reminder', 'reminder']);
    gate.acknowledge();
    await clock.advance(60_000);
    expect(told).toEqual(['reminder', 'reminder', 'seen']);
  });

  test('stop calling after a minute: nobody is there', async () => {
    gate.signalled('cancelled');
    await clock.advance(300_000);
    expect(told).toHaveLength(12);
    expect(gate.held.get()).not.toBeNull();
  });

  test('hold nothing for those who do not want it', () => {
    mustSee = false;
    scan('wrong');
    gate.signalled('error');
    scan('right');
    expect([taken, gate.held.get()]).toEqual([['wrong', 'right'], null]);
  });
});

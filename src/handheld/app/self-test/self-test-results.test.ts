import { describe, expect, it } from 'vitest';
import { memoryLocalStore } from '../../../testing/handheld-bench.ts';
import { checkNames, scannerOutcome, summaryOf } from './self-test-results.ts';
import { createSelfTestStore } from './self-test-store.ts';

const at = '2026-11-21T08:00:00.000Z';
const allGood = {
  scanner: { outcome: 'scannerReady', at },
  sound: { outcome: 'soundHeard', at },
  vibration: { outcome: 'vibrationFelt', at },
  camera: { outcome: 'cameraReads', at },
  storage: { outcome: 'storageSafe', at },
  network: { outcome: 'networkOnline', at },
} as const;

describe('the result of the device check', () => {
  it('is ready to work only when everything was checked and is good', () => {
    expect(summaryOf(allGood)).toEqual({ verdict: 'good', open: 0, faults: 0 });
    expect(summaryOf({ ...allGood, camera: undefined })).toEqual({ verdict: 'warning', open: 1, faults: 0 });
    expect(summaryOf({})).toEqual({ verdict: 'warning', open: checkNames.length, faults: 0 });
  });

  it('is as bad as its worst check', () => {
    const warned = { ...allGood, network: { outcome: 'networkOffline', at } } as const;
    expect(summaryOf(warned)).toEqual({ verdict: 'warning', open: 0, faults: 1 });
    expect(summaryOf({ ...warned, scanner: { outcome: 'gsLost', at } })).toMatchObject({
      verdict: 'bad',
      faults: 2,
    });
  });

  it('names the worst finding of the scanner', () => {
    expect(scannerOutcome(['gsLost', 'slow', 'aimOff'], true)).toBe('gsLost');
    expect(scannerOutcome(['aimOff'], true)).toBe('scannerReady');
    expect(scannerOutcome(['no2d'], false)).toBe('scannerNone');
  });

  it('is kept over a restart, and anything else that was stored is none', () => {
    const local = memoryLocalStore();
    createSelfTestStore(local).note('scanner', 'gsLost', at);
    createSelfTestStore(local).note('sound', 'soundHeard', at);
    expect(createSelfTestStore(local).results.get()).toEqual({
      scanner: { outcome: 'gsLost', at },
      sound: { outcome: 'soundHeard', at },
    });
    for (const stored of [
      { version: 2, results: {} },
      { version: 1, results: { scanner: { outcome: 'x', at } } },
      7,
    ]) {
      local.set('self-test', stored);
      expect(createSelfTestStore(local).results.get()).toEqual({});
    }
  });
});

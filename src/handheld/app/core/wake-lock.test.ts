import { describe, expect, it } from 'vitest';
import { atRest } from '../../../testing/manual-clock.ts';
import { manualPage } from '../../../testing/sync-bench.ts';
import { createWakeLock } from './wake-lock.ts';

function manualWakeLock() {
  const state = { held: 0, asked: 0 };
  let current: { released: boolean } | null = null;
  const wakeLock = {
    request: async () => {
      state.asked += 1;
      state.held += 1;
      const sentinel = {
        released: false,
        release: async () => {
          if (!sentinel.released) state.held -= 1;
          sentinel.released = true;
        },
      };
      current = sentinel;
      return sentinel;
    },
  } as unknown as WakeLock;
  /** As the browser does when the page is hidden. */
  const lose = () => {
    if (current && !current.released) state.held -= 1;
    if (current) current.released = true;
  };
  return { state, wakeLock, lose };
}

describe('keeping the display on', () => {
  it('lasts until the last one who asked lets go', async () => {
    const { state, wakeLock } = manualWakeLock();
    const keepAwake = createWakeLock(manualPage(), wakeLock);
    const [first, second] = [keepAwake(), keepAwake()];
    await atRest();
    first();
    first();
    await atRest();
    expect(state.held).toBeGreaterThan(0);
    second();
    await atRest();
    expect(state.held).toBe(0);
  });

  it('is asked for again when the page is seen again', async () => {
    const { state, wakeLock, lose } = manualWakeLock();
    const page = manualPage();
    createWakeLock(page, wakeLock)();
    await atRest();
    page.say('hidden');
    lose();
    page.say('visible');
    await atRest();
    expect(state).toEqual({ held: 1, asked: 2 });
  });

  it('does no harm where the browser cannot or will not', async () => {
    let asked = 0;
    const request = () => {
      asked += 1;
      return Promise.reject(new Error('battery low'));
    };
    createWakeLock(manualPage(), undefined)()();
    createWakeLock(manualPage(), { request } as unknown as WakeLock)()();
    await atRest();
    expect(asked).toBe(1);
  });
});

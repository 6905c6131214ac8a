import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../testing/manual-clock.ts';
import type { FrameReading } from './frame-decoder.ts';
import { pumpFrames } from './frame-pump.ts';

/** A camera whose every frame is fresh, before a decoder that takes `decodeMs`. */
function setUp({ decodeMs = 10, hasPicture = true } = {}) {
  const manual = createManualClock();
  const begun: number[] = [];
  const readings: FrameReading[] = [];
  let open = 0;
  let inDecoder = 0;
  let mostInDecoder = 0;
  const stop = pumpFrames({
    clock: manual.clock,
    timers: manual.timers,
    source: {
      whenFresh: (run) => manual.timers.after(0, run),
      grab: async () => {
        if (!hasPicture) return null;
        open += 1;
        return { width: 1, height: 1, close: () => (open -= 1) };
      },
    },
    decoder: {
      decode: async (frame) => {
        begun.push(manual.clock.mono());
        inDecoder += 1;
        mostInDecoder = Math.max(mostInDecoder, inDecoder);
        await new Promise<void>((resolve) => manual.timers.after(decodeMs, resolve));
        frame.close();
        inDecoder -= 1;
        return { codes: [], milliseconds: decodeMs };
      },
      startOver: () => undefined,
      close: () => undefined,
    },
    onReading: (reading) => readings.push(reading),
  });
  return { ...manual, begun, readings, stop, openFrames: () => open, mostInDecoder: () => mostInDecoder };
}

describe('the frame pump', () => {
  it('decodes the first frame at once', async () => {
    const { begun, advance } = setUp();
    await advance(0);
    expect(begun).toEqual([0]);
  });

  it('never decodes more than 20 frames a second', async () => {
    const { begun, advance } = setUp({ decodeMs: 5 });
    await advance(1000);
    expect(begun.length).toBeGreaterThan(18);
    expect(begun.length).toBeLessThanOrEqual(21);
  });

  it('leaves a slow device a rest, and hands in one frame at a time', async () => {
    const { begun, advance, mostInDecoder } = setUp({ decodeMs: 300 });
    await advance(3999);
    expect(begun.length).toBe(10);
    expect(mostInDecoder()).toBe(1);
  });

  it('waits where the camera has no picture yet', async () => {
    const { begun, advance, pending } = setUp({ hasPicture: false });
    await advance(1000);
    expect(begun).toEqual([]);
    expect(pending()).toBe(1);
  });

  it('leaves nothing behind when it is stopped, whatever it was doing', async () => {
    for (const after of [0, 5, 20, 55]) {
      const { readings, advance, stop, pending, openFrames } = setUp();
      await advance(after);
      const before = readings.length;
      stop();
      await advance(1000);
      expect(readings.length).toBe(before);
      expect(pending()).toBe(0);
      expect(openFrames()).toBe(0);
    }
  });
});

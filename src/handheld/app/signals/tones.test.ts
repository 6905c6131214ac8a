import { describe, expect, test } from 'vitest';
import { signalKinds } from '../../workflows/signals.ts';
import { lengthOf, renderTone, tones, vibrations } from './tones.ts';

const rhythmOf = (kind: (typeof signalKinds)[number]): string =>
  tones[kind].map(({ at, length }) => `${at}+${length}`).join(' ');

describe('the signals', () => {
  test('no two have the same rhythm to the ear or to the hand', () => {
    expect(new Set(signalKinds.map(rhythmOf)).size).toBe(signalKinds.length);
    expect(new Set(signalKinds.map((kind) => vibrations[kind].join(' '))).size).toBe(signalKinds.length);
  });

  test('a good scan is over before the next one can come', () => {
    expect(lengthOf(tones.success)).toBeLessThan(0.2);
  });

  test('a good signal rises and a bad one falls', () => {
    const direction = (kind: (typeof signalKinds)[number]) =>
      Math.sign((tones[kind].at(-1)?.hertz ?? 0) - (tones[kind][0]?.hertz ?? 0));
    expect([direction('success'), direction('done')]).toEqual([1, 1]);
    expect([direction('error'), direction('cancelled')]).toEqual([-1, -1]);
  });

  test.each(signalKinds)('%s is as long as its notes, never clipped and silent at the end', (kind) => {
    const samples = renderTone(tones[kind], 8000);
    expect(samples.length).toBe(Math.ceil(lengthOf(tones[kind]) * 8000));
    expect(samples.every((sample) => Math.abs(sample) <= 1)).toBe(true);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.1);
  });
});

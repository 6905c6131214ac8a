import { expect, test } from 'vitest';
import { framesOfSequence, simulateReading } from './simulate-reading.ts';

/** A decoder that reads from frame `from` on and takes `milliseconds` for each; tells which frames it saw. */
async function play(from: number, milliseconds: number, slowness = 1, pause = 0) {
  const seen: number[] = [];
  const decode = async (index: number) => {
    seen.push(index);
    return { texts: index >= from ? ['A'] : [], milliseconds };
  };
  return { seen, ...(await simulateReading({ slowness, pause, decode })) };
}

test('a quick decoder sees every frame and reads the first that can be read', async () => {
  const { seen, readAfter } = await play(3, 10);
  expect(seen).toEqual([0, 1, 2, 3]);
  expect(readAfter).toBeCloseTo(3 / 15 + 0.01);
});

test('a slow decoder takes the newest frame when it is free', async () => {
  const { seen, readAfter } = await play(3, 50, 4);
  expect(seen).toEqual([0, 3]);
  expect(readAfter).toBeCloseTo(0.4);
});

test('a pause between attempts lets frames go by', async () => {
  const { seen, readAfter } = await play(8, 10, 1, 0.5);
  expect(seen).toEqual([0, 7, 15]);
  expect(readAfter).toBeCloseTo(1.03);
});

test('the hand holds still on the last frame, and then is out of patience', async () => {
  const { seen, readAfter, texts } = await play(framesOfSequence, 20);
  expect(Math.max(...seen)).toBe(framesOfSequence - 1);
  expect(seen).toHaveLength(46);
  expect({ readAfter, texts }).toEqual({ readAfter: null, texts: [] });
});

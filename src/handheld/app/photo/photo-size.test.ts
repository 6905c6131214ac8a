import { expect, test } from 'vitest';
import { fitWithin } from './photo-size.ts';

test.each([
  [
    { width: 4000, height: 3000 },
    { width: 1280, height: 960 },
  ],
  [
    { width: 720, height: 1280 },
    { width: 720, height: 1280 },
  ],
  [
    { width: 1080, height: 1920 },
    { width: 720, height: 1280 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 9000, height: 2 },
    { width: 1280, height: 1 },
  ],
])('a picture of %j is kept at %j', (taken, kept) => {
  expect(fitWithin(taken, 1280)).toEqual(kept);
});

import { expect, test } from 'vitest';
import { hasRoomFor } from './storage-room.ts';

const storage = (estimate: () => Promise<StorageEstimate>) => ({ estimate }) as StorageManager;

test('photos leave room for movements', async () => {
  const nearlyFull = storage(async () => ({ quota: 100_000_000, usage: 79_900_000 }));
  expect(await hasRoomFor(50_000, nearlyFull)).toBe(true);
  expect(await hasRoomFor(200_000, nearlyFull)).toBe(false);
});

test('a browser that does not tell is believed to have room', async () => {
  expect(await hasRoomFor(1, undefined)).toBe(true);
  expect(
    await hasRoomFor(
      1,
      storage(async () => ({})),
    ),
  ).toBe(true);
  expect(
    await hasRoomFor(
      1,
      storage(() => Promise.reject(new TypeError('insecure'))),
    ),
  ).toBe(true);
});

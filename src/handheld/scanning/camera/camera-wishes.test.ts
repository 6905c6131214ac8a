import { expect, it } from 'vitest';
import { pictureSize, videoWishes } from './camera-wishes.ts';

it('asks for a large picture where the device can decode it', () => {
  expect(pictureSize({ cores: 8, memory: 4 })).toEqual({ width: 1920, height: 1080 });
  expect(pictureSize({ cores: 8, memory: undefined })).toEqual({ width: 1920, height: 1080 });
  expect(pictureSize({ cores: 8, memory: 2 })).toEqual({ width: 1280, height: 720 });
  expect(pictureSize({ cores: 2, memory: 8 })).toEqual({ width: 1280, height: 720 });
});

it('only wishes: whatever camera there is gives its picture', () => {
  const wishes = videoWishes({ cores: 8, memory: 4 }, 'main');
  for (const wish of Object.values(wishes)) expect(Object.keys(wish as object)).toEqual(['ideal']);
  expect(wishes.deviceId).toEqual({ ideal: 'main' });
  expect(videoWishes({ cores: 8, memory: 4 }, null).deviceId).toBeUndefined();
});

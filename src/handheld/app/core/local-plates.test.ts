import { expect, it } from 'vitest';
import { memoryLocalStore } from '../../../testing/handheld-bench.ts';
import { createPlateMirror } from './local-plates.ts';

it('the last plate outlives localStorage that is cleared under an open page, and stands there again', () => {
  const local = memoryLocalStore();
  const mirror = createPlateMirror(local);
  mirror.write({ block: 7, counter: 12 });
  local.set('plate', null);
  expect(mirror.read()).toEqual({ block: 7, counter: 12 });
  mirror.restore();
  expect(local.get('plate')).toEqual({ block: 7, counter: 12 });
});

it('the plate of another tab counts', () => {
  const local = memoryLocalStore();
  const mirror = createPlateMirror(local);
  createPlateMirror(local).write({ block: 7, counter: 3 });
  expect(mirror.read()).toEqual({ block: 7, counter: 3 });
});

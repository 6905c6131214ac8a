import { expect, it } from 'vitest';
import { memoryLocalStore } from '../../../testing/handheld-bench.ts';
import { createLocalSentinel } from './local-sentinel.ts';

it('the mark outlives localStorage that is cleared under an open page', () => {
  const local = memoryLocalStore();
  const sentinel = createLocalSentinel(local);
  expect(sentinel.read()).toBe(null);
  sentinel.write({ epoch: 'e1', highest: 7 });
  local.set('sentinel', null);
  expect(sentinel.read()).toEqual({ epoch: 'e1', highest: 7 });
});

it('the mark of another tab counts', () => {
  const local = memoryLocalStore();
  const [one, two] = [createLocalSentinel(local), createLocalSentinel(local)];
  one.write({ epoch: 'e1', highest: 7 });
  two.write({ epoch: 'e1', highest: 8 });
  expect(one.read()).toEqual({ epoch: 'e1', highest: 8 });
});

it('the later mark counts, whichever place has it: localStorage comes back old after a kill', () => {
  const local = memoryLocalStore();
  let file: unknown;
  const kept = { read: async () => file, write: (mark: unknown) => (file = mark) };
  createLocalSentinel(local, kept).write({ epoch: 'e1', highest: 4 });
  const early = local.get('sentinel');
  createLocalSentinel(local, kept).write({ epoch: 'e1', highest: 6 });
  local.set('sentinel', early);
  expect(createLocalSentinel(local, kept, file).read()).toEqual({ epoch: 'e1', highest: 6 });
  createLocalSentinel(local).write({ epoch: 'e2', highest: 1 });
  createLocalSentinel(local).write({ epoch: 'e2', highest: 2 });
  expect(createLocalSentinel(local, kept, file).read()).toEqual({ epoch: 'e2', highest: 2 });
});

it('a mark of an older build is understood', () => {
  const local = memoryLocalStore();
  local.set('sentinel', { epoch: 'e1', highest: 3 });
  const sentinel = createLocalSentinel(local);
  expect(sentinel.read()).toEqual({ epoch: 'e1', highest: 3 });
  sentinel.write({ epoch: 'e1', highest: 4 });
  local.set('sentinel', { epoch: 'e1', highest: 9 });
  expect(sentinel.read()).toEqual({ epoch: 'e1', highest: 9 });
});

it('a mark never falls behind a higher one of the same epoch', () => {
  const local = memoryLocalStore();
  const [one, two] = [createLocalSentinel(local), createLocalSentinel(local)];
  one.write({ epoch: 'e1', highest: 8 });
  two.write({ epoch: 'e1', highest: 7 });
  expect(one.read()).toEqual({ epoch: 'e1', highest: 8 });
});

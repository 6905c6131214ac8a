import { expect, test } from 'vitest';
import type { PickWork } from '../../../shared/domain/task.ts';
import type { Bookmark } from '../../workflows/recorder.ts';
import { lineProgress } from './line-progress.ts';

const work = (...statuses: string[]): PickWork =>
  ({
    kind: 'pick',
    slots: [],
    metres: 0,
    lines: statuses.map((status) => ({ status })),
  }) as unknown as PickWork;
const saved = (snapshot: unknown): Bookmark => ({ snapshot }) as Bookmark;

test('cancelled lines count neither as done nor as to do', () => {
  expect(lineProgress(work('picked', 'short', 'open', 'cancelled'), null)).toEqual({ done: 2, total: 3 });
});

test('the saved run is ahead of the task', () => {
  const run = saved({ value: 'locating', context: { lines: [{ status: 'picked' }, { status: 'open' }] } });
  expect(lineProgress(work('open', 'open'), run)).toEqual({ done: 1, total: 2 });
});

test('a run that cannot be read leaves it to the task', () => {
  expect(lineProgress(work('picked', 'open'), saved({ value: 'x' }))).toEqual({ done: 1, total: 2 });
});

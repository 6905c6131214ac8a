import { expect, test } from 'vitest';
import { aTask } from '../../../testing/task-rows.ts';
import type { TaskView } from '../core/task-view.ts';
import { nextCandidates } from './next-candidates.ts';

const view = (taskId: string, given: Partial<TaskView> = {}): TaskView => ({
  ...{ task: aTask({ taskId }), whose: 'open', bookmark: null, local: 'untouched' },
  ...given,
});
const views = [
  view('open'),
  view('mine', { whose: 'mine' }),
  view('ended', { whose: 'mine', local: 'ended' }),
  view('lost', { whose: 'elsewhere' }),
  view('refused'),
];
const names = (online: boolean) =>
  nextCandidates(views, { online, refused: new Set(['refused']) }).map(
    ({ task, own }) => `${task.taskId} ${own}`,
  );

test('open work and own work may be offered, nothing that is over or that others have', () => {
  expect(names(true)).toEqual(['open false', 'mine true']);
});

test('without a network only what lies on the device', () => {
  expect(names(false)).toEqual(['mine true']);
});

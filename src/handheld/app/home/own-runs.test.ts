import { expect, test } from 'vitest';
import { aTask } from '../../../testing/task-rows.ts';
import type { Bookmark } from '../../workflows/recorder.ts';
import type { TaskView } from '../core/task-view.ts';
import { ownRuns } from './own-runs.ts';

const count = (taskId: string, given: Partial<TaskView> = {}): TaskView => ({
  task: aTask({ taskId, work: { kind: 'count', place: 'location:A-1', productId: null, reason: 'short' } }),
  ...{ whose: 'mine', bookmark: null, local: 'untouched' },
  ...given,
});

const run = (machine: string, context: object, taskId: string | null = null): Bookmark => ({
  ...{ runId: `${machine}:1`, machine, version: 1, taskId, userId: 'U-1', step: 2, savedAt: 0 },
  snapshot: { value: 'identifying', context },
});
const untouched = { history: [], paused: false };
const begun = { history: [{}], paused: false };

const shown = (tasks: TaskView[], bookmarks: Bookmark[] = []) =>
  ownRuns(tasks, bookmarks).map(({ key, name, state }) => `${key} ${name} ${state}`);

test('own tasks are shown by how they stand, those taken away first', () => {
  const tasks = [
    count('new'),
    count('begun', { local: 'begun' }),
    count('lost', { whose: 'elsewhere', local: 'begun' }),
  ];
  expect(shown(tasks)).toEqual(['lost count taken', 'begun count resume', 'new count begin']);
});

test('open work, ended work and pick lists are not in hand here', () => {
  const list: TaskView = { ...count('list'), task: aTask({ taskId: 'list' }) };
  expect(shown([count('open', { whose: 'open' }), count('over', { local: 'ended' }), list])).toEqual([]);
});

test('a free run is shown once something was done in it, and one for a task by its task alone', () => {
  const runs = [
    run('inbound', begun),
    run('move', untouched),
    run('putaway', { history: [], paused: true }),
    run('count', begun, 'T-1'),
    run('pick', begun),
    { ...run('count', begun), snapshot: { odd: true } },
  ];
  expect(shown([], runs)).toEqual(['inbound:1 inbound resume', 'putaway:1 putaway resume']);
});

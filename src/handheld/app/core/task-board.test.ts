import { describe, expect, it } from 'vitest';
import type { TaskStep } from '../../../shared/domain/movement.ts';
import type { BookmarkRow, OverlayRow } from '../../storage/journal-rows.ts';
import { aTask } from '../../../testing/task-rows.ts';
import { tasksInView } from './task-board.ts';

const run = (taskId: string, more: Partial<BookmarkRow> = {}): BookmarkRow => ({
  runId: `run of ${taskId}`,
  machine: 'pick',
  version: 1,
  taskId,
  userId: 'U-0001',
  step: 3,
  snapshot: {},
  savedAt: 1,
  ended: false,
  ...more,
});

const step = (mid: string, taskId: string, taskStep: TaskStep): OverlayRow => ({
  mid,
  head: null,
  stock: [],
  lines: [],
  containers: [],
  task: { taskId, step: taskStep },
});

const view = (known: Partial<Parameters<typeof tasksInView>[0]>) =>
  tasksInView({ tasks: [], bookmarks: [], overlay: [], deviceId: 'D7', ...known });

describe('the tasks that concern this device', () => {
  it('are its own and those that wait for anybody, most urgent first', () => {
    const tasks = [
      aTask({ taskId: 'later', shipBy: '2026-11-21T18:00:00Z' }),
      aTask({ taskId: 'no time' }),
      aTask({ taskId: 'urgent', priority: 1 }),
      aTask({ taskId: 'own', status: 'claimed', deviceId: 'D7', shipBy: '2026-11-21T12:00:00Z' }),
      aTask({ taskId: 'of another', status: 'claimed', deviceId: 'D8', priority: 1 }),
      aTask({ taskId: 'done', status: 'done', deviceId: 'D7' }),
    ];
    expect(view({ tasks }).map(({ task, whose }) => [task.taskId, whose])).toEqual([
      ['urgent', 'open'],
      ['own', 'mine'],
      ['later', 'open'],
      ['no time', 'open'],
    ]);
  });

  it('stay in view while a run is saved, whatever became of them', () => {
    const tasks = [
      aTask({ taskId: 'cancelled', status: 'cancelled', deviceId: 'D7' }),
      aTask({ taskId: 'taken over', status: 'claimed', deviceId: 'D8' }),
    ];
    const bookmarks = [run('cancelled'), run('taken over'), run('other', { ended: true })];
    expect(
      view({ tasks, bookmarks }).map(({ task, whose, bookmark }) => [task.taskId, whose, bookmark?.step]),
    ).toEqual([
      ['cancelled', 'mine', 3],
      ['taken over', 'elsewhere', 3],
    ]);
  });

  it.each<[TaskStep[], string]>([
    [[], 'untouched'],
    [['started'], 'begun'],
    [['started', 'paused'], 'paused'],
    [['started', 'paused', 'resumed'], 'begun'],
    [['started', 'skipped'], 'begun'],
    [['started', 'finished', 'seen_cancelled'], 'ended'],
    [['started', 'handed_over'], 'ended'],
  ])('after %j here stand as %s', (steps, local) => {
    const overlay = steps.map((each, index) => step(`m${index}`, 'T-1', each));
    expect(view({ tasks: [aTask()], overlay: overlay.toReversed() })[0]?.local).toBe(local);
  });

  it('stand as was recorded last, though the clock was put back in between', () => {
    const overlay = [
      { ...step('m9', 'T-1', 'paused'), recordedAs: { ordinal: 1, seq: 4 } },
      { ...step('m2', 'T-1', 'resumed'), recordedAs: { ordinal: 1, seq: 5 } },
    ];
    expect(view({ tasks: [aTask()], overlay })[0]?.local).toBe('begun');
  });

  it('are begun once the server knows of the start and only the saved run tells', () => {
    expect(view({ tasks: [aTask()], bookmarks: [run('T-1')] })[0]?.local).toBe('begun');
  });
});

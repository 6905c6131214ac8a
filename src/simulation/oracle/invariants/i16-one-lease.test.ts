import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/domain/task.ts';
import { commitOf, wrongOf } from '../../../testing/made-up-evidence.ts';
import { aTask } from '../../../testing/task-rows.ts';
import { createOneLease } from './i16-one-lease.ts';

const committing = (...commits: (Task | { task: Task; decided: true })[]) =>
  wrongOf((look) => {
    const check = createOneLease(look);
    for (const each of commits) {
      const task = 'task' in each ? each.task : each;
      const decisions = 'task' in each ? [['x', { subject: task.taskId }] as const] : [];
      check.committed(commitOf({ tasks: [[task.taskId, task]], decisions }));
    }
  });
const claimed = (deviceId: string, lease: string, taskId = 'T-1') =>
  aTask({ taskId, status: 'claimed', deviceId, lease });

describe('I16, one lease', () => {
  it('is kept by a task that is released before somebody else takes it', () => {
    expect(committing(claimed('D1', 'l-1'), aTask(), claimed('D2', 'l-2'))).toEqual([]);
  });

  it('is kept where a manager gives it to another device', () => {
    expect(committing(claimed('D1', 'l-1'), { task: claimed('D2', 'l-2'), decided: true })).toEqual([]);
  });

  it('notices a task that is taken out of the hands of another device', () => {
    expect(committing(claimed('D1', 'l-1'), claimed('D2', 'l-2'))).toEqual([
      'T-1 went from D1 to D2 while it was claimed',
    ]);
  });

  it('notices a lease that two have, and a claim by nobody', () => {
    expect(committing(claimed('D1', 'l-1'), claimed('D1', 'l-1', 'T-2'))).toEqual([
      'lease l-1 of T-1 on D1 is also of T-2 on D1',
    ]);
    expect(committing(aTask({ status: 'claimed' }))).toEqual(['T-1 is claimed by nobody']);
  });
});

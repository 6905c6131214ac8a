import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/domain/task.ts';
import { deviceOf, evidenceOf, publishedOf, wrongBy } from '../../../testing/made-up-evidence.ts';
import { aTask } from '../../../testing/task-rows.ts';
import { sameView } from './i10-same-view.ts';

const looking = (shown: readonly Task[], tasks: readonly Task[]) => {
  const rows = shown.map((row) => ({ id: row.taskId, rev: row.rev, pass: 1, row, keys: [] }));
  const devices = [deviceOf({ cache: new Map([['task', rows]]) })];
  return wrongBy(sameView, evidenceOf({ devices, published: publishedOf({ tasks: [...tasks] }) }));
};
const mine = aTask({ status: 'claimed', deviceId: 'D1', lease: 'l-1' });

describe('I10, the same view', () => {
  it('is kept where a device shows open work and its own', () => {
    const open = aTask({ taskId: 'T-2' });
    expect(
      looking([mine, open], [mine, open, aTask({ taskId: 'T-3', status: 'held', deviceId: 'D2' })]),
    ).toEqual([]);
  });

  it('notices a task that it shows in an older revision', () => {
    expect(looking([mine], [{ ...mine, rev: 2, status: 'done' }])).toEqual([
      'device-1 shows task T-1 rev 1, the server in rev 2 as done',
    ]);
  });

  it('notices a task that says something else under the same revision', () => {
    expect(looking([{ ...mine, priority: 9 }], [mine])).toEqual([
      'device-1 shows task T-1 with other priority (9, the server 3)',
    ]);
  });

  it('notices a task that it does not show, and one that is not there', () => {
    expect(looking([], [mine])).toEqual([
      'device-1 does not show task T-1, which the server has in rev 1 as claimed',
    ]);
    expect(looking([mine], [])).toEqual(['device-1 shows task T-1 rev 1, the server has not for it']);
  });

  it('asks nothing of the last it heard of a task that went to another device', () => {
    expect(looking([{ ...mine, deviceId: 'D2' }], [])).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskStep } from '../../../shared/domain/movement.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { openPickingSite, type SiteUnderTest } from '../../../testing/memory-site-under-test.ts';
import { siteId } from '../../../testing/pick-scene.ts';
import { stops, takes } from '../../../testing/picking-scene.ts';
import { dissolveList } from '../../tasks/dissolve-list.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const says = (taskStep: TaskStep) => site.device.does('task', { taskStep });
const change = (given: Partial<Task>) =>
  site.ports.store.write(siteId, async (tx) => {
    await tx.tasks.load(['T1']);
    const task = tx.tasks.get('T1');
    if (!task) return;
    // What is over promises nothing any more.
    if (given.status === 'done') await dissolveList(tx, task);
    tx.tasks.put({ ...task, ...given });
  });
const hands = async () => {
  const task = await site.view.task('T1');
  return `${task?.status} ${task?.deviceId} ${task?.userId} ${task?.lease}`;
};

describe('a step of a task', () => {
  const steps: [string, Partial<Task>, TaskStep, string][] = [
    ['a list held ahead is begun', { status: 'held' }, 'started', 'claimed D1 U-1 lease-1'],
    ['a list is paused', {}, 'paused', 'paused D1 U-1 lease-1'],
    ['a paused list is resumed', { status: 'paused' }, 'resumed', 'claimed D1 U-1 lease-1'],
    ['a list is handed over to whoever takes it', {}, 'handed_over', 'open null null null'],
    ['a list is finished and remembered as done by him', {}, 'finished', 'done D1 U-1 lease-1'],
    ['a skipped line changes nothing of the list', {}, 'skipped', 'claimed D1 U-1 lease-1'],
    ['a seen cancellation changes nothing of the list', {}, 'seen_cancelled', 'claimed D1 U-1 lease-1'],
    [
      'a list whose lease ran out and that nobody has is his again',
      { status: 'open', deviceId: null, userId: null, lease: null },
      'started',
      'claimed D1 U-1 lease-1',
    ],
    [
      'the word of one whose list was taken over has no effect',
      { deviceId: 'D2', userId: 'U-2', lease: 'lease-2' },
      'finished',
      'claimed D2 U-2 lease-2',
    ],
    ['the word on a list that is over has no effect', { status: 'done' }, 'paused', 'done D1 U-1 lease-1'],
  ];
  it.each(steps)('%s', async (_, given, step, expected) => {
    await change(given);
    await says(step);
    expect(await hands()).toBe(expected);
  });

  it('another user of the same device resumes the list as his', async () => {
    await says('paused');
    site.device.settings = { ...site.device.settings, userId: 'U-2', sessionId: 'session of U-2' };
    await says('resumed');
    expect(await hands()).toBe('claimed D1 U-2 lease-1');
  });

  it('finished frees what was promised and not picked, and shows what came of each line', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 2 }));
    await says('finished');
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 18']);
    expect(await site.view.line('SO-1/1')).toEqual({ status: 'open', allocated: 0, picked: 2, short: 0 });
    expect(await site.view.order('SO-2')).toBe('open');
    expect(await site.view.task('T1')).toMatchObject({
      work: { lines: [{ picked: 2, status: 'picked' }, { status: 'cancelled' }, {}] },
    });
  });

  it('handed over, the list stands as far as it was worked', async () => {
    await site.device.does('pick', takes(stops.milk));
    await says('handed_over');
    expect(await site.view.task('T1')).toMatchObject({
      work: { lines: [{ picked: 5, status: 'picked' }, { status: 'open' }, {}] },
    });
    expect(await site.view.line('SO-1/2')).toMatchObject({ allocated: 4 });
  });
});

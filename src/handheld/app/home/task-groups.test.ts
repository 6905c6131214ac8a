import { describe, expect, test } from 'vitest';
import type { PickLine } from '../../../shared/domain/pick-list.ts';
import type { PickWork, Task } from '../../../shared/domain/task.ts';
import type { TaskView } from '../core/task-view.ts';
import { ownLists, waitingTasks } from './task-groups.ts';

const line = (status: PickLine['status']): PickLine => ({
  pickLineId: 'PL-1',
  orderLineId: 'SO-100123/1',
  orderId: 'SO-100123',
  locationId: 'A-01-02-3',
  zone: 'A',
  checkDigits: '42',
  metres: 0,
  product: {
    productId: 'P-1',
    name: 'Oat milk',
    barcodes: [],
    tracking: { lot: false, expiry: false, serial: false },
    hazardClass: null,
    imageUrl: null,
  },
  lot: null,
  expiry: null,
  serial: null,
  owner: 'own',
  condition: 'available',
  lotDemanded: false,
  placeMustBeScanned: false,
  quantity: 1,
  picked: 0,
  short: 0,
  status,
});
const pickWork = (...statuses: PickLine['status'][]): PickWork => ({
  kind: 'pick',
  slots: [],
  lines: statuses.map(line),
  metres: 0,
});
const putBack: Task['work'] = {
  kind: 'put-back',
  product: line('open').product,
  lot: null,
  expiry: null,
  serial: null,
  owner: 'own',
  condition: 'available',
  quantity: 1,
  from: 'lpn:T00000121K',
  home: null,
  orderLineId: null,
};

function view(taskId: string, change: Partial<Task> = {}, rest: Partial<TaskView> = {}): TaskView {
  const task: Task = {
    taskId,
    status: 'claimed',
    priority: 5,
    shipBy: null,
    zone: null,
    userId: null,
    deviceId: null,
    lease: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    work: pickWork('open'),
    rev: 1,
    ...change,
  };
  return { task, whose: 'mine', bookmark: null, local: 'untouched', ...rest };
}

describe('the work on the home screen', () => {
  test('shows a list that was taken away first, then those in work, then claimed ones, then the one held ahead', () => {
    const lists = ownLists([
      view('held', { status: 'held' }),
      view('claimed'),
      view('paused', { status: 'paused' }, { local: 'paused' }),
      view('begun', {}, { local: 'begun' }),
      view('lost', { deviceId: 'other' }, { whose: 'elsewhere', local: 'begun' }),
    ]);
    expect(lists.map(({ taskId, state }) => `${taskId} ${state}`)).toEqual([
      'lost taken',
      'paused resume',
      'begun resume',
      'claimed begin',
      'held ahead',
    ]);
  });

  test('leaves out a list that was ended here, other people’s lists and other work', () => {
    expect(
      ownLists([
        view('a', {}, { local: 'ended' }),
        view('b', {}, { whose: 'open' }),
        view('c', { work: putBack }),
      ]),
    ).toEqual([]);
  });

  test('counts what waits for anybody, by its kind', () => {
    const tasks = [
      view('mine'),
      view('open', { status: 'open' }, { whose: 'open' }),
      view('back', { work: putBack, status: 'open' }, { whose: 'open' }),
      view('my back', { work: putBack }),
      view('back done', { work: putBack }, { whose: 'open', local: 'ended' }),
    ];
    expect(waitingTasks(tasks, 'pick').map(({ task }) => task.taskId)).toEqual(['open']);
    expect(waitingTasks(tasks, 'put-back').map(({ task }) => task.taskId)).toEqual(['back']);
  });
});

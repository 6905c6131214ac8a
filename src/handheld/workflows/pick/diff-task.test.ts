import { describe, expect, it } from 'vitest';
import { aPickLine, aPickTask, dropPlaces } from '../../../testing/pick-floor.ts';
import { testId } from '../../../testing/pick-operator.ts';
import { newRun } from '../../../shared/domain/pick/begin-run.ts';
import type { PickLine } from '../../../shared/domain/pick-list.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { diffTask } from './diff-task.ts';

const lines = [aPickLine(1), aPickLine(2), aPickLine(3)];
const run = newRun(aPickTask(lines), dropPlaces, testId(0));

const row = (given: PickLine[], more: Partial<Task> = {}): Task => ({ ...aPickTask(given), rev: 5, ...more });
const cancelled = (line: PickLine): PickLine => ({ ...line, status: 'cancelled' });
const refreshed = { type: 'task.refreshed', rev: 5, lease: 'lease-1' };

describe('a newer row of a task', () => {
  it('with cancelled lines cancels them, all in one event', () => {
    const task = row([cancelled(aPickLine(1)), aPickLine(2), cancelled(aPickLine(3))]);
    expect(diffTask(run, task, 'device-1')).toEqual([
      { type: 'line.cancelled', pickLineIds: ['L-1', 'L-3'] },
      refreshed,
    ]);
  });

  it('with new lines adds each before the one that follows on the route', () => {
    const task = row([aPickLine(1), aPickLine(7), aPickLine(2), aPickLine(3), aPickLine(8)]);
    expect(diffTask(run, task, 'device-1')).toEqual([
      { type: 'line.added', line: aPickLine(7), before: 'L-2' },
      { type: 'line.added', line: aPickLine(8), before: null },
      refreshed,
    ]);
  });

  it('does not add a line that is over already', () => {
    expect(diffTask(run, row([...lines, cancelled(aPickLine(7))]), 'device-1')).toEqual([refreshed]);
  });

  it('with a line made smaller cancels the old one and adds the new one', () => {
    const task = row([cancelled(aPickLine(1)), aPickLine(7, { quantity: 1 }), aPickLine(2), aPickLine(3)]);
    expect(diffTask(run, task, 'device-1').map(({ type }) => type)).toEqual([
      'line.cancelled',
      'line.added',
      'task.refreshed',
    ]);
  });

  it.each<[string, Partial<Task>]>([
    ['on another device', { deviceId: 'device-2', lease: 'lease-9' }],
    ['open for anybody', { deviceId: null, status: 'open', lease: null }],
    ['closed by others', { status: 'done' }],
  ])('%s has been taken over; movements go on naming the lease they were made under', (_, more) => {
    expect(diffTask(run, row(lines, more), 'device-1')).toEqual([{ type: 'list.taken_over' }, refreshed]);
  });

  it('with nothing but another lease is named from now on', () => {
    expect(diffTask(run, row(lines, { lease: 'lease-2' }), 'device-1')).toEqual([
      { type: 'task.refreshed', rev: 5, lease: 'lease-2' },
    ]);
  });
});

describe('a row that is not newer', () => {
  it('says nothing, whatever it holds', () => {
    expect(
      diffTask(run, row([cancelled(aPickLine(1))], { rev: 4, deviceId: 'device-2' }), 'device-1'),
    ).toEqual([]);
  });
});

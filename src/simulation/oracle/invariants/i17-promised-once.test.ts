import { describe, expect, it } from 'vitest';
import type { Allocation } from '../../../server/db/rows/allocation.ts';
import {
  commitOf,
  enteredOf,
  evidenceOf,
  pickOf,
  wrongBy,
  wrongOf,
} from '../../../testing/made-up-evidence.ts';
import { aTask } from '../../../testing/task-rows.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { createPromisedOnce, promisesAddUp } from './i17-promised-once.ts';

const { stockId } = aStock('A-01-01-1', 'P1');
const promise = (allocationId: string, quantity: number): Allocation => ({
  ...{ allocationId, quantity, stockId, taskId: 'T-1', orderLineId: allocationId, picked: 0, short: 0 },
  status: 'open',
});
const commitWith = (lies: number, ...allocations: Allocation[]) =>
  commitOf({
    allocations: allocations.map((each) => [each.allocationId, each] as const),
    stock: [[stockId, aStock('A-01-01-1', 'P1', { quantity: lies })]],
  });
const committing = (...commits: ReturnType<typeof commitOf>[]) =>
  wrongOf((look) => {
    const check = createPromisedOnce(look);
    for (const commit of commits) check.committed(commit);
  });

describe('I17, promised once', () => {
  it('is kept by promises that together are not more than lies there', () => {
    expect(committing(commitWith(10, promise('a', 6)), commitWith(10, promise('b', 4)))).toEqual([]);
  });

  it('notices stock that is promised to two lines', () => {
    expect(committing(commitWith(10, promise('a', 6)), commitWith(10, promise('b', 6)))).toEqual([
      `12 of ${stockId} are promised, 10 lie there`,
    ]);
  });

  it('lets goods be taken unexpectedly, and a promise shrink, where too much is promised then', () => {
    const taken = enteredOf(pickOf('m-1', { quantity: 8 }));
    const late = commitOf(
      {
        allocations: [['b', promise('b', 4)]],
        stock: [[stockId, aStock('A-01-01-1', 'P1', { quantity: 2 })]],
      },
      [taken],
    );
    expect(committing(commitWith(10, promise('a', 6)), late)).toEqual([]);
    const ended = { ...promise('a', 6), status: 'cancelled' as const };
    expect(committing(commitWith(10, promise('a', 6)), commitWith(1, ended, promise('b', 3)))).toEqual([]);
  });

  it('notices a stop that stands on two lists', () => {
    const stop = { pickLineId: 'a' } as never;
    const list = (taskId: string) =>
      commitOf({
        tasks: [[taskId, aTask({ taskId, work: { kind: 'pick', slots: [], lines: [stop], metres: 0 } })]],
      });
    expect(committing(list('T-1'), list('T-2'))).toEqual(['stop a stands on T-1 and on T-2']);
  });

  it('notices figures that are not the sum of the open promises', () => {
    const differences = [{ invariant: 'promises add up' as const, subject: stockId, expected: 4, actual: 6 }];
    expect(wrongBy(promisesAddUp, evidenceOf({ differences }))).toEqual([
      `promises add up: ${stockId} is 6, expected 4`,
    ]);
  });
});

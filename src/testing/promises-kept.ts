import { expect } from 'vitest';
import { isTaskOf } from '../shared/domain/task.ts';
import { remainderOf } from '../server/db/rows/allocation.ts';
import type { SiteReading } from '../server/db/site-transaction.ts';

/**
 * What holds between any two transactions of a site: what a stock row and an order line say is promised is the sum of
 * the open allocations, no stock is promised beyond what lies there, nothing beyond what is wanted, and each open
 * allocation stands on exactly one unfinished list.
 */
export async function expectPromisesKept(tx: SiteReading): Promise<void> {
  const stock = await tx.stock.find({});
  const lines = await tx.orderLines.find({});
  const allocations = await tx.allocations.find({});
  const promised = (of: 'stockId' | 'orderLineId', id: string): number =>
    allocations.filter((row) => row[of] === id).reduce((total, row) => total + remainderOf(row), 0);

  expect(stock.map(({ stockId, allocated }) => [stockId, allocated])).toEqual(
    stock.map(({ stockId }) => [stockId, promised('stockId', stockId)]),
  );
  expect(lines.map(({ orderLineId, allocated }) => [orderLineId, allocated])).toEqual(
    lines.map(({ orderLineId }) => [orderLineId, promised('orderLineId', orderLineId)]),
  );
  expect(stock.filter(({ allocated, quantity }) => allocated > Math.max(0, quantity))).toEqual([]);
  expect(
    lines.filter(({ status, ordered, picked, short, allocated }) => {
      const wanted = status === 'cancelled' ? 0 : ordered - picked - short;
      return allocated > Math.max(0, wanted);
    }),
  ).toEqual([]);
  const open = allocations.filter(({ status }) => status === 'open').map(({ allocationId }) => allocationId);
  expect((await onUnfinishedLists(tx)).filter((id) => open.includes(id)).toSorted()).toEqual(open.toSorted());
}

async function onUnfinishedLists(tx: SiteReading): Promise<string[]> {
  const tasks = await tx.tasks.find({ kind: 'pick', status: ['open', 'held', 'claimed', 'paused'] });
  return tasks.flatMap((task) =>
    isTaskOf(task, 'pick') ? task.work.lines.map(({ pickLineId }) => pickLineId) : [],
  );
}

import { remainderOf } from '../../db/rows/allocation.ts';
import type { SiteReading } from '../../db/site-transaction.ts';
import { isUnfinished } from '../../tasks/unfinished.ts';
import { compare, type Difference } from './difference.ts';

/** What is promised at a place and to an order line is the sum of its open allocations, each of a list in work. */
export async function checkPromises(
  tx: Pick<SiteReading, 'allocations' | 'stock' | 'orderLines' | 'tasks'>,
): Promise<Difference[]> {
  const byStock = new Map<string, number>();
  const byLine = new Map<string, number>();
  const open = await tx.allocations.find({ status: 'open' });
  for (const allocation of open) {
    const { stockId, orderLineId } = allocation;
    byStock.set(stockId, (byStock.get(stockId) ?? 0) + remainderOf(allocation));
    byLine.set(orderLineId, (byLine.get(orderLineId) ?? 0) + remainderOf(allocation));
  }
  const stock = new Map(
    (await tx.stock.find({ holds: true })).map(({ stockId, allocated }) => [stockId, allocated]),
  );
  const lines = new Map(
    (await tx.orderLines.find({})).map(({ orderLineId, allocated }) => [orderLineId, allocated]),
  );
  await tx.tasks.load(open.map(({ taskId }) => taskId));
  return [
    ...compare('promises add up', byStock, stock),
    ...compare('promises add up', byLine, lines),
    ...open.flatMap(({ allocationId, taskId }): Difference[] => {
      const task = tx.tasks.get(taskId);
      if (task && isUnfinished(task)) return [];
      const actual = task?.status ?? 'no task';
      return [
        {
          invariant: 'promises are of work in hand',
          subject: allocationId,
          expected: 'a list in work',
          actual,
        },
      ];
    }),
  ];
}

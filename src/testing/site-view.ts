import type { Discrepancy } from '../shared/domain/discrepancy.ts';
import type { Task } from '../shared/domain/task.ts';
import type { SiteStore } from '../server/db/site-store.ts';
import { siteId } from './pick-scene.ts';

/** What a test asks a site, in the words of the domain. */
export const siteView = (store: SiteStore) => ({
  stock: (place: string) =>
    store.read(siteId, async (tx) => (await tx.stock.find({ place, holds: true })).map(figureOf)),
  line: (orderLineId: string) =>
    store.read(siteId, async (tx) => {
      await tx.orderLines.load([orderLineId]);
      const line = tx.orderLines.get(orderLineId);
      return (
        line && { status: line.status, allocated: line.allocated, picked: line.picked, short: line.short }
      );
    }),
  order: (orderId: string) =>
    store.read(siteId, async (tx) => {
      await tx.orders.load([orderId]);
      return tx.orders.get(orderId)?.status;
    }),
  task: (taskId: string): Promise<Task | undefined> =>
    store.read(siteId, async (tx) => {
      await tx.tasks.load([taskId]);
      return tx.tasks.get(taskId);
    }),
  container: (lpn: string) =>
    store.read(siteId, async (tx) => {
      await tx.containers.load([lpn]);
      return tx.containers.get(lpn);
    }),
  open: (): Promise<Discrepancy[]> => store.read(siteId, (tx) => tx.discrepancies.find({ status: 'open' })),
  /** Open work besides lists: what is to be brought back or counted. */
  raised: () =>
    store.read(siteId, async (tx) => {
      const tasks = await tx.tasks.find({ kind: ['put-back', 'count'], status: 'open' });
      return tasks.map(({ work }) => sayWork(work));
    }),
});

const figureOf = (row: {
  productId: string;
  lot: string | null;
  condition: string;
  quantity: number;
  allocated: number;
}) =>
  [
    row.productId,
    ...(row.lot === null ? [] : [row.lot]),
    ...(row.condition === 'available' ? [] : [row.condition]),
  ].join(' ') + `: ${row.quantity}${row.allocated === 0 ? '' : ` (${row.allocated} promised)`}`;

function sayWork(work: Task['work']): string {
  switch (work.kind) {
    case 'put-back':
      return `bring ${work.quantity} ${work.product.productId} from ${work.from} to ${work.home}`;
    case 'count':
      return `count ${work.productId} at ${work.place}`;
    case 'pick':
      return 'pick';
  }
}

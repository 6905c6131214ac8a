import type { Discrepancy } from '../shared/domain/discrepancy.ts';
import type { Task, WorkGoods } from '../shared/domain/task.ts';
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
  /** `receiving: P1 12/16, P2 0/6` */
  purchaseOrder: (purchaseOrderId: string) =>
    store.read(siteId, async (tx) => {
      await tx.purchaseOrders.load([purchaseOrderId]);
      const order = tx.purchaseOrders.get(purchaseOrderId);
      const lines = order?.lines.map(
        ({ productId, received, expected }) => `${productId} ${received}/${expected}`,
      );
      return order && `${order.status}: ${lines?.join(', ')}`;
    }),
  asn: (asnId: string) =>
    store.read(siteId, async (tx) => {
      await tx.asns.load([asnId]);
      return tx.asns.get(asnId);
    }),
  inspectionState: (inspectionStateId: string) =>
    store.read(siteId, async (tx) => {
      await tx.inspectionStates.load([inspectionStateId]);
      return tx.inspectionStates.get(inspectionStateId);
    }),
  receipts: () => store.read(siteId, (tx) => tx.receipts.find({})),
  /** Unfinished work of one kind. */
  work: (kind: Task['work']['kind']) =>
    store.read(siteId, (tx) => tx.tasks.find({ kind, status: ['open', 'held', 'claimed', 'paused'] })),
  open: (): Promise<Discrepancy[]> => store.read(siteId, (tx) => tx.discrepancies.find({ status: 'open' })),
  /** Open work besides lists: what is to be brought back or counted. */
  raised: () =>
    store.read(siteId, async (tx) => {
      const tasks = await tx.tasks.find({
        kind: ['put-back', 'count', 'putaway', 'quality-check'],
        status: 'open',
      });
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

const sayGoods = ({ product, lot, condition, quantity }: WorkGoods): string =>
  [`${quantity} ${product.productId}`, lot, condition === 'available' ? null : condition]
    .filter((word) => word !== null)
    .join(' ');

function sayWork(work: Task['work']): string {
  switch (work.kind) {
    case 'put-back':
      return `bring ${work.quantity} ${work.product.productId} from ${work.from} to ${work.home}`;
    case 'count':
      return `count ${work.productId} at ${work.place}`;
    case 'putaway':
    case 'quality-check':
      return `${work.kind === 'putaway' ? 'put away' : 'check'} ${work.goods.map(sayGoods).join(', ')} from ${work.lpn ?? work.from}`;
    case 'pick':
      return 'pick';
  }
}

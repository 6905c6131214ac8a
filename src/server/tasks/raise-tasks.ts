import type { Place } from '../../shared/domain/place.ts';
import type { ProductCard } from '../../shared/domain/product.ts';
import type { StockIdentity } from '../../shared/domain/stock.ts';
import type { Task } from '../../shared/domain/task.ts';

/** Less urgent than any order in danger, more urgent than counting. */
const putBackPriority = 4;
const countPriority = 6;

type Raised = { taskId: string; now: string; zone: string | null };

/** Work for anybody: return goods that no order wants any more from `goods.place` to `home` or another place. */
export function putBackTask(
  { taskId, now, zone }: Raised,
  goods: StockIdentity,
  {
    product,
    quantity,
    home,
    orderLineId,
  }: { product: ProductCard; quantity: number; home: Place | null; orderLineId: string | null },
): Task {
  const { place: from, lot, expiry, serial, owner, condition } = goods;
  return {
    ...freeForAnybody(taskId, now, zone),
    priority: putBackPriority,
    work: {
      kind: 'put-back',
      product,
      lot,
      expiry,
      serial,
      owner,
      condition,
      quantity,
      from,
      home,
      orderLineId,
    },
  };
}

/** Work for anybody: count what lies at a place, of one product or of all. */
export function countTask(
  { taskId, now, zone }: Raised,
  { place, productId, reason }: { place: Place; productId: string | null; reason: string },
): Task {
  return {
    ...freeForAnybody(taskId, now, zone),
    priority: countPriority,
    work: { kind: 'count', place, productId, reason },
  };
}

/** What every task is that nobody has yet. */
export const raisedTask = ({ taskId, now, zone }: Raised) => freeForAnybody(taskId, now, zone);

const freeForAnybody = (taskId: string, createdAt: string, zone: string | null) => ({
  taskId,
  status: 'open' as const,
  shipBy: null,
  zone,
  userId: null,
  deviceId: null,
  lease: null,
  createdAt,
  rev: 0,
});

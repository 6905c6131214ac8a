import { lineStatus, type OrderLine, orderStatus } from '../../../shared/domain/order.ts';
import type { SiteReading } from '../../db/site-transaction.ts';
import { compare, type Difference } from './difference.ts';

/** What a movement about an order line was, as far as it is needed here. */
export type PickedEntry = {
  type: 'pick' | 'put-back' | 'move';
  compensates: string | null;
  pickLineId: string | null;
  orderLineId: string | null;
  productId: string | null;
  from: string | null;
  to: string | null;
  /** Base units. */
  amount: number;
  appliedAt: string;
  position: number;
};

type Tables = Pick<SiteReading, 'orders' | 'orderLines' | 'allocations'>;

/** The progress of orders, computed from the journal once more, and the words that follow from their figures. */
export async function checkOrders(tx: Tables, applied: readonly PickedEntry[]): Promise<Difference[]> {
  const lines = await tx.orderLines.find({});
  const picked = await pickedOf(tx, lines, applied);
  return [
    ...compare(
      'lines have what was picked',
      picked,
      new Map(lines.map((line) => [line.orderLineId, line.picked])),
    ),
    ...lines.flatMap((line) => unlessSame(line.orderLineId, lineStatus(line), line.status)),
    ...(await checkOrderStatus(tx, lines)),
  ];
}

/** By line: what went into totes for it less what came back, in the order in which it was applied. */
async function pickedOf(
  tx: Pick<Tables, 'allocations'>,
  lines: readonly OrderLine[],
  applied: readonly PickedEntry[],
): Promise<Map<string, number>> {
  const lineOf = new Map(lines.map((line) => [line.orderLineId, line]));
  const allocations = await tx.allocations.find({});
  const byStop = new Map(allocations.map(({ allocationId, orderLineId }) => [allocationId, orderLineId]));
  const picked = new Map<string, number>();
  for (const each of applied.toSorted(byTimeApplied)) {
    const line = lineOf.get(each.orderLineId ?? byStop.get(each.pickLineId ?? '') ?? '');
    // Also what was picked before the line was told: putting the order counts it.
    if (!line) continue;
    const sum = (picked.get(line.orderLineId) ?? 0) + changeBy(each, line);
    picked.set(line.orderLineId, Math.max(0, sum));
  }
  return picked;
}

function changeBy({ type, productId, from, to, compensates, amount }: PickedEntry, line: OrderLine): number {
  if (type === 'pick') return productId === line.productId ? amount : 0;
  if (type === 'put-back') return from?.startsWith('lpn:') ? -amount : 0;
  const isReturned = compensates !== null && productId !== null;
  return isReturned && to?.startsWith('lpn:') ? amount : 0;
}

/** A parked one takes effect when it is reprocessed. */
const byTimeApplied = (a: PickedEntry, b: PickedEntry): number =>
  compareText(a.appliedAt, b.appliedAt) || a.position - b.position;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function checkOrderStatus(
  tx: Pick<Tables, 'orders'>,
  lines: readonly OrderLine[],
): Promise<Difference[]> {
  const byOrder = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const known = byOrder.get(line.orderId);
    if (known) known.push(line);
    else byOrder.set(line.orderId, [line]);
  }
  return (await tx.orders.find({})).flatMap((order) =>
    unlessSame(order.orderId, orderStatus(order, byOrder.get(order.orderId) ?? []), order.status),
  );
}

function unlessSame(subject: string, expected: string, actual: string): Difference[] {
  const invariant = 'orders are as far as their lines';
  return expected === actual ? [] : [{ invariant, subject, expected, actual }];
}

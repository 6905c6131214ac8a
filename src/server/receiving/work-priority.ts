import type { Product } from '../../shared/domain/product.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

type Urgency = { priority: number; shipBy: string | null };

/**
 * 1 comes first. What must not get warm does not stand about: it is put away before anything that keeps, and checked
 * before all that no order waits for.
 */
export async function urgencyOf(
  tx: SiteTransaction,
  kind: 'putaway' | 'quality-check',
  productIds: readonly string[],
): Promise<Urgency> {
  await tx.products.load(productIds);
  const isCold = productIds.some((id) => needsCold(tx.products.get(id)));
  if (kind === 'putaway') return { priority: isCold ? 3 : 5, shipBy: null };
  const shipBy = await earliestWaiting(tx, productIds);
  return { priority: shipBy !== null ? 3 : isCold ? 4 : 5, shipBy };
}

const needsCold = (product: Pick<Product, 'temperature'> | undefined): boolean =>
  product !== undefined && product.temperature !== 'ambient';

/** When the first order must leave that waits for stock of one of the products; null when none does. */
async function earliestWaiting(tx: SiteTransaction, productIds: readonly string[]): Promise<string | null> {
  const lines = await tx.orderLines.find({ productId: productIds, waits: true });
  const orderIds = [...new Set(lines.map(({ orderId }) => orderId))];
  await tx.orders.load(orderIds);
  const waiting = orderIds.flatMap((orderId) => tx.orders.get(orderId) ?? []);
  const inWork = waiting.filter(({ status }) => status === 'open' || status === 'picking');
  return inWork.map(({ shipBy }) => shipBy).toSorted()[0] ?? null;
}

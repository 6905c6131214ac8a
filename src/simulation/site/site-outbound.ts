import type { OrderInput } from '../../shared/protocol/board/order-actions.ts';
import type { Product } from '../../shared/domain/product.ts';
import { firstDay } from './site-goods.ts';
import { products } from './site-products.ts';

/** Numbers are drawn by this, so that what is ordered is the same in every run. */
const mixed = (index: number, salt: number): number => ((index + 1) * 2_654_435_761 + salt * 40_503) >>> 4;

/** An order of one to four lines, all of one temperature; `index` says which of endlessly many. */
export function anOrder(index: number, shipBy: string): OrderInput {
  const first = products[mixed(index, 0) % products.length];
  const near = products.filter(({ temperature }) => temperature === first?.temperature);
  const chosen = new Set<Product>();
  for (let line = 0; line < 1 + (mixed(index, 1) % 4); line++) {
    const product = near[mixed(index, 2 + line) % near.length];
    if (product) chosen.add(product);
  }
  return {
    orderId: `SO-${700_001 + index}`,
    customer: `Customer ${index % 12}`,
    priority: [1, 2, 3, 3, 5, 5, 5, 7][index % 8] ?? 5,
    shipBy,
    lines: [...chosen].map(({ productId, tracking }, line) => ({
      lineNumber: line + 1,
      productId,
      ordered: tracking.serial ? 1 : 1 + (mixed(index, 9 + line) % 4),
    })),
  };
}

/** What is there to be picked at the beginning: some sixty lines. */
export const firstOrders: readonly OrderInput[] = Array.from({ length: 26 }, (_, index) =>
  anOrder(index, `${firstDay}T${String(12 + (index % 10)).padStart(2, '0')}:00:00.000Z`),
);

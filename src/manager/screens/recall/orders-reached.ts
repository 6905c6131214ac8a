import type { RecallCustomer } from '../../../shared/protocol/board/recall.ts';

/** How many orders got some of the product out of the house. */
export const ordersReached = (customers: readonly RecallCustomer[], productId: string): number =>
  customers.filter(({ product, shipped }) => product.productId === productId && shipped > 0).length;

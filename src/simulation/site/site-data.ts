import { type Stock, stockId } from '../../shared/domain/stock.ts';
import { openingGoods } from './site-goods.ts';
import { checklists, firstNotices, firstPurchaseOrders, inspectionPlans, suppliers } from './site-inbound.ts';
import { firstOrders } from './site-outbound.ts';
import { managers, operators } from './site-people.ts';
import { layout, locations, zones } from './site-places.ts';
import { products } from './site-products.ts';

/**
 * The house of the simulation, the same in every run: 40 products of every handling rule, 120 places of every type,
 * stock in two lots, some sixty order lines, six purchase orders, half of them announced.
 */
export const siteData = {
  siteId: 'main',
  siteName: 'Simulated house',
  layout,
  zones,
  products,
  locations,
  openingGoods,
  /** The same as rows of stock. */
  stock: openingGoods.map(
    ({ identity, quantity }): Stock => ({
      ...identity,
      stockId: stockId(identity),
      quantity,
      allocated: 0,
      rev: 1,
    }),
  ),
  orders: firstOrders,
  purchaseOrders: firstPurchaseOrders,
  asns: firstNotices,
  suppliers,
  inspectionPlans,
  checklists,
  operators,
  managers,
  users: [...operators, ...managers],
} as const;

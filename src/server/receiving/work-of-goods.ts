import type { Place } from '../../shared/domain/place.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import type { PutawayWork, QualityCheckWork, WorkGoods } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { cardOfProduct } from '../tasks/card-of-product.ts';
import type { WantedWork } from './work-wanted.ts';

/** Where goods came from, as a check wants to know it. */
export type Origin = { receiptId: string | null; purchaseOrderId: string | null; supplier: string | null };

export const unknownOrigin: Origin = { receiptId: null, purchaseOrderId: null, supplier: null };

/** The work of a task; the products must be loaded. */
export function workOf(
  tx: Pick<SiteTransaction, 'products'>,
  { kind, rows }: WantedWork,
  { lpn, from, origin }: { lpn: string | null; from: Place; origin: Origin },
): PutawayWork | QualityCheckWork {
  const goods = rows.map((row) => goodsOf(tx, row));
  const { receiptId, ...rest } = origin;
  return kind === 'putaway'
    ? { kind, lpn, from, goods, receiptId }
    : { kind, lpn, from, goods, receiptId, ...rest };
}

function goodsOf(tx: Pick<SiteTransaction, 'products'>, row: Stock): WorkGoods {
  const { productId, lot, expiry, serial, owner, condition, quantity } = row;
  return { product: cardOfProduct(tx, productId), lot, expiry, serial, owner, condition, quantity };
}

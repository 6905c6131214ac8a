import { lpnPlace } from '../../shared/domain/place.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import type { Product } from '../../shared/domain/product.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import type { LabelUnit } from '../../shared/protocol/board/labels.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { wholePacking } from './whole-packing.ts';

/** What the label of a unit says: what lies in it by the figures. A plate nobody has used yet gets its number only. */
export async function readUnit(tx: SiteReading, plate: string): Promise<LabelUnit> {
  const lpn = plateText(plate);
  await tx.load({ containers: [lpn], sites: [tx.siteId] });
  const stock = await tx.stock.find({ place: lpnPlace(lpn), holds: true });
  await tx.products.load(stock.map(({ productId }) => productId));
  return {
    lpn,
    siteName: tx.sites.get(tx.siteId)?.name ?? tx.siteId,
    isKnown: tx.containers.get(lpn) !== undefined,
    goods: sameGoods(stock).map((row) => goodsOf(tx.products.get(row.productId), row)),
  };
}

type Goods = Pick<Stock, 'productId' | 'lot' | 'expiry' | 'quantity'>;

/** Serial numbers and conditions are rows of their own, on a label they are the same goods. */
function sameGoods(stock: readonly Stock[]): Goods[] {
  const goods = new Map<string, Goods>();
  for (const { productId, lot, expiry, quantity } of stock) {
    const key = JSON.stringify([productId, lot, expiry]);
    const before = goods.get(key)?.quantity ?? 0;
    goods.set(key, { productId, lot, expiry, quantity: before + quantity });
  }
  return [...goods.values()];
}

function goodsOf(product: Product | undefined, { productId, lot, expiry, quantity }: Goods) {
  const packing = product && wholePacking(product, quantity);
  return {
    productId,
    name: product?.name ?? productId,
    quantity,
    lot,
    expiry,
    packing: packing ? { gtin: packing.code, count: quantity / packing.quantity } : null,
  };
}

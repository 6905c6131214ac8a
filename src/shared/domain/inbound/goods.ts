import { printedGtin } from '../gs1/gtin.ts';
import type { Demand, Goods, GoodsProduct } from './inbound-state.ts';

type Named = Pick<Goods, 'code' | 'name'> & { product: Pick<GoodsProduct, 'productId' | 'name'> | null };

/** The product as movements name it: its id, or the code as scanned where it is unknown. */
export const productIdOf = ({ product, code }: Pick<Named, 'product' | 'code'>): string =>
  product?.productId ?? code;

/** What the operator knows it by: its name, one that was typed, or the code as it is printed. */
export const nameOf = ({ product, name, code }: Named): string => product?.name ?? name ?? printedGtin(code);

/** Serials that are still to be scanned. */
export const serialsMissing = ({ product, quantity, serials, waived }: Goods): number =>
  product?.tracking.serial && !waived.includes('serials') ? Math.max(0, quantity - serials.length) : 0;

/** What has to be asked next before the goods can be recorded; null when all is said. */
export function missingOf(goods: Goods): Demand | null {
  const { product, lot, expiry, waived } = goods;
  if (!product) return null;
  if (product.tracking.lot && lot === null && !waived.includes('lot')) return 'lot';
  if (product.tracking.expiry && expiry === null && !waived.includes('expiry')) return 'expiry';
  return serialsMissing(goods) > 0 ? 'serials' : null;
}

/** How many of them are in order. */
export const goodQuantity = ({ quantity, damage }: Pick<Goods, 'quantity' | 'damage'>): number =>
  quantity - (damage?.quantity ?? 0);

/** Goods can be recorded: nothing is asked any more. */
export const isComplete = (goods: Goods, isReturn: boolean): boolean =>
  goods.quantity > 0 && missingOf(goods) === null && (!isReturn || goods.reason !== null);

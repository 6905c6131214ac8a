import type { GoodsRead } from '../turn/goods-read.ts';
import { barcodeOf, type ProductCard } from '../product.ts';
import type { Home, ReturnGoods, ReturnState } from './return-state.ts';

/** The goods being returned. */
export const currentGoods = ({ goods, currentId }: ReturnState): ReturnGoods | null =>
  goods.find(({ goodsId }) => goodsId === currentId) ?? null;

/** The place that is proposed for goods: the first that was not refused. */
export const homeOf = ({ refused }: ReturnState, { homes }: ReturnGoods): Home | null =>
  homes.find(({ locationId }) => !refused.some((one) => one.locationId === locationId)) ?? null;

export const serialsMissing = ({ product, quantity, proven }: ReturnGoods): number =>
  product.tracking.serial && quantity !== null ? Math.max(0, quantity - proven.length) : 0;

/** How many pieces can be reported damaged: of goods with serials those whose serial is known. */
export const damageable = ({ product, quantity, proven, serials }: ReturnGoods): number => {
  if (!product.tracking.serial) return quantity ?? 0;
  return proven.length === 0 && quantity === 1 && serials.length === 1 ? 1 : proven.length;
};

export const isAnythingInHand = ({ goods }: ReturnState): boolean => goods.some(({ taken }) => taken);

/** Whether a code names a product: any code of it does, or what the device looked up. */
export const isProductOf = (card: ProductCard, { code, product }: GoodsRead): boolean =>
  product?.productId === card.productId || barcodeOf(card, code) !== undefined;

import type { ProductCard } from '../../product.ts';
import type { Place } from '../../place.ts';
import type { Stock } from '../../stock.ts';
import type { HeldGoods, HeldUnit, Terms } from './check-state.ts';

/** Goods that are alike for a check: the pieces of a stock figure, or of several that differ in their serial alone. */
export type HeldPieces = Omit<HeldGoods, 'product' | 'terms' | 'decided' | 'isCounted'> & {
  productId: string;
};

/** What can be checked: goods that wait for it, and goods that were held back before. */
export const isHeld = ({ condition, quantity }: Pick<Stock, 'condition' | 'quantity'>): boolean =>
  quantity > 0 && (condition === 'inspection' || condition === 'quarantine');

type Piece = Pick<Stock, 'productId' | 'lot' | 'expiry' | 'serial' | 'owner' | 'condition' | 'quantity'>;

export const goodsIdOf = ({
  productId,
  lot,
  expiry,
  owner,
  condition,
}: Pick<Piece, 'productId' | 'lot' | 'expiry' | 'owner' | 'condition'>): string =>
  [productId, lot ?? '', expiry ?? '', owner, condition].join('|');

/** Stock figures put together to goods, in the order in which they come. */
export function heldPieces(figures: readonly Piece[]): HeldPieces[] {
  const byId = new Map<string, HeldPieces>();
  for (const { productId, lot, expiry, serial, owner, condition, quantity } of figures) {
    const goodsId = goodsIdOf({ productId, lot, expiry, owner, condition });
    const before = byId.get(goodsId) ?? {
      goodsId,
      productId,
      lot,
      expiry,
      owner,
      condition,
      quantity: 0,
      serials: [],
    };
    byId.set(goodsId, {
      ...before,
      quantity: before.quantity + quantity,
      serials: serial === null ? before.serials : [...before.serials, serial],
    });
  }
  return [...byId.values()];
}

export function heldGoods(pieces: HeldPieces, product: ProductCard, terms: Terms): HeldGoods {
  const { goodsId, lot, expiry, owner, condition, quantity, serials } = pieces;
  return {
    goodsId,
    product,
    lot,
    expiry,
    owner,
    condition,
    quantity,
    serials,
    terms,
    decided: [],
    isCounted: false,
  };
}

/** Goods that nothing, or not all, is decided about. */
export const openGoods = ({ goods }: Pick<HeldUnit, 'goods'>): HeldGoods[] =>
  goods.filter(({ quantity }) => quantity > 0);

/** The name an operator knows a unit by. */
export const unitName = ({ place, lpn }: { place: Place; lpn: string | null }): string =>
  lpn ?? place.slice(place.indexOf(':') + 1);

/** The unit with other goods in the place of those with the same id. */
export const withGoods = (unit: HeldUnit, changed: HeldGoods): HeldUnit => ({
  ...unit,
  goods: unit.goods.map((one) => (one.goodsId === changed.goodsId ? changed : one)),
});

/** What is on when these are the goods: the only ones that are left, else the operator chooses. */
export const nextOn = (unit: HeldUnit): string | null => {
  const open = openGoods(unit);
  return open.length === 1 ? (open[0]?.goodsId ?? null) : null;
};

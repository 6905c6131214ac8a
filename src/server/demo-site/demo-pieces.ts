import { freshMarks, freshSerial } from './demo-marks.ts';
import type { DemoProduct } from './demo-products.ts';
import type { DemoPurchaseLine } from './demo-purchase-orders.ts';
import type { Dice } from './dice.ts';

/** Goods that come in together: one product, one lot. Empty texts and lists where it has no such mark. */
export type DemoPieces = {
  product: DemoProduct;
  lot: string;
  expiry: string;
  serials: readonly string[];
  quantity: number;
};

/** The goods of an order line as the supplier packs them. */
export const packed = ({ product, quantity }: DemoPurchaseLine, today: string, dice: Dice): DemoPieces => ({
  product,
  quantity,
  ...freshMarks(product, today, dice),
  serials: product.kind.serial ? Array.from({ length: quantity }, () => freshSerial(product, dice)) : [],
});

import type { ProductCard } from '../../shared/domain/product.ts';
import type { SheetGoods } from '../../shared/protocol/board/sheet-work.ts';
import { codesOfGoods, type Marks } from './goods-code.ts';

/** Goods as the sheet shows them, with the codes of these very goods. Base units. */
export const sheetGoods = (
  product: Pick<ProductCard, 'productId' | 'name' | 'barcodes'>,
  quantity: number,
  { lot, expiry, serial }: Marks,
): SheetGoods => ({
  productId: product.productId,
  productName: product.name,
  quantity,
  lot,
  expiry,
  serial,
  codes: codesOfGoods(product, { lot, expiry, serial }),
});

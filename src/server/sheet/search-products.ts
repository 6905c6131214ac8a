import type { SheetProduct, SheetProducts } from '../../shared/protocol/board/sheet.ts';
import { sheetLimits } from '../../shared/protocol/board/sheet.ts';
import { placeName } from '../../shared/domain/place.ts';
import type { Product } from '../../shared/domain/product.ts';
import { isVirtual, type Stock } from '../../shared/domain/stock.ts';
import type { BoardDatabase } from '../board/board-database.ts';
import { findProducts } from '../board/products-board.ts';
import type { SiteStore } from '../db/site-store.ts';
import { codesOfGoods, codesOfPacking } from './goods-code.ts';

/** Stock rows shown of one product; a serial number is a row of its own. */
const stockShown = 12;

/** Products by id, name or barcode, with the codes of their packings and of what lies at real places. */
export async function searchProducts(
  { database, store }: { database: BoardDatabase; store: SiteStore },
  siteId: string,
  q: string,
): Promise<SheetProducts> {
  const found = await findProducts(database, siteId, { q, limit: sheetLimits.products });
  const products = found.ok ? found.value.items : [];
  const productIds = products.map(({ productId }) => productId);
  const stock = await store.read(siteId, (tx) => tx.stock.find({ productId: productIds, holds: true }));
  const real = stock.filter((row) => !isVirtual(row) && row.quantity > 0);
  return {
    products: products.map((product) =>
      sheetProduct(
        product,
        real.filter(({ productId }) => productId === product.productId),
      ),
    ),
    hasMore: found.ok && found.value.next !== null,
  };
}

const sheetProduct = (product: Product, stock: readonly Stock[]): SheetProduct => ({
  productId: product.productId,
  name: product.name,
  packings: product.barcodes
    .toSorted((a, b) => a.quantity - b.quantity)
    .map((barcode) => ({ level: barcode.level, quantity: barcode.quantity, codes: codesOfPacking(barcode) })),
  stock: stock.slice(0, stockShown).map((row) => ({
    stockId: row.stockId,
    place: placeName(row.place),
    quantity: row.quantity,
    lot: row.lot,
    expiry: row.expiry,
    serial: row.serial,
    codes: codesOfGoods(product, row),
  })),
});

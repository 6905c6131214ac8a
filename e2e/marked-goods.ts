import type { ProductRow } from '../src/shared/protocol/board/catalogue.ts';
import type { Warehouse } from './warehouse.ts';

type Mark = 'lot' | 'expiry' | 'serial';
export type MarkedGoods = { productId: string; name: string; gtin: string };

/** A product in stock that bears exactly these marks and is checked by no plan, to be received or counted. */
export async function goodsWith(
  warehouse: Warehouse,
  marks: readonly Mark[],
  { from = 0 } = {},
): Promise<MarkedGoods> {
  let after = '';
  for (;;) {
    const page = await warehouse.get<{ items: ProductRow[]; next: string | null }>(
      `products?limit=200${after}`,
    );
    const fitting = page.items.filter(
      ({ tracking, inspectionPlanId, quantity }) =>
        inspectionPlanId === null &&
        quantity > 0 &&
        (['lot', 'expiry', 'serial'] as const).every((mark) => tracking[mark] === marks.includes(mark)),
    );
    const product = fitting[from];
    const gtin = product?.barcodes.find(({ level }) => level === 'each')?.code;
    if (product && gtin) return { productId: product.productId, name: product.name, gtin };
    if (page.next === null) throw new Error(`no product has ${marks.join(', ')}`);
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

/** A plate as its label is scanned: an SSCC bears its identifier, an internal number stands alone. */
export const plate = (lpn: string): string => (/^\d{18}$/.test(lpn) ? `]C100${lpn}` : lpn);

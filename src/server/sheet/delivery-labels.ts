import type { Product } from '../../shared/domain/product.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { SheetDelivery, SheetLabel } from '../../shared/protocol/board/sheet-work.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { codesOfContent, codesOfPacking, codesWithMarks, type Marks } from './goods-code.ts';
import { sheetGoods } from './sheet-goods.ts';

/** Pieces with a serial number that get a label, of each line. */
const serialsShown = 3;

/** Days that fresh goods last where the product does not say how many must be left. */
const usualDays = 120;

const dayMs = 86_400_000;

/**
 * Labels of what a purchase order still brings: of a piece, of a case, and of a pallet with all of the line. Lots,
 * dates and serials are those that a supplier would print today; the same order always has the same ones.
 */
export async function deliveryLabels(tx: SiteReading, purchaseOrderId: string): Promise<SheetDelivery> {
  await tx.load({ purchaseOrders: [purchaseOrderId] });
  const order = tx.purchaseOrders.get(purchaseOrderId);
  if (!order) return { lines: [] };
  await tx.load({ products: order.lines.map(({ productId }) => productId) });
  return {
    lines: order.lines.flatMap((line) => {
      const product = tx.products.get(line.productId);
      const open = line.expected - line.received;
      if (!product || open <= 0) return [];
      const { lineNumber } = line;
      return [
        { lineNumber, productName: product.name, open, labels: labelsOf(product, order, line, tx.now) },
      ];
    }),
  };
}

type Line = PurchaseOrder['lines'][number];

function labelsOf(product: Product, order: PurchaseOrder, line: Line, now: string): SheetLabel[] {
  const marks = freshMarks(product, line, now);
  if (product.tracking.serial) return serialLabels(product, order, line, marks);
  const open = line.expected - line.received;
  const large = product.barcodes.filter(({ quantity }) => quantity > 1 && quantity <= open);
  const packing = large.toSorted((a, b) => a.quantity - b.quantity)[0];
  const content = codesOfContent(product, open, marks);
  return [
    { kind: 'piece', ...sheetGoods(product, 1, marks) },
    ...(packing
      ? [
          {
            kind: 'case' as const,
            ...sheetGoods(product, packing.quantity, marks),
            codes: codesWithMarks(packing.code, marks) ?? codesOfPacking(packing),
          },
        ]
      : []),
    ...(content.length > 0
      ? [{ kind: 'content' as const, ...sheetGoods(product, open, marks), codes: content }]
      : []),
  ];
}

function serialLabels(product: Product, order: PurchaseOrder, line: Line, marks: Marks): SheetLabel[] {
  const first = line.received + 1;
  const count = Math.min(serialsShown, line.expected - line.received);
  const series = `${order.purchaseOrderId.slice(-6)}-${line.lineNumber}`;
  return Array.from({ length: count }, (_, index) => ({
    kind: 'piece' as const,
    ...sheetGoods(product, 1, { ...marks, serial: `${series}-${first + index}` }),
  }));
}

function freshMarks({ tracking, minimumShelfLifeDays }: Product, { lineNumber }: Line, now: string): Marks {
  const days = minimumShelfLifeDays === null ? usualDays : minimumShelfLifeDays * 3;
  const lasts = new Date(Date.parse(now) + days * dayMs).toISOString().slice(0, 10);
  return {
    lot: tracking.lot ? `L${now.slice(2, 10).replaceAll('-', '')}-${lineNumber}` : null,
    expiry: tracking.expiry ? lasts : null,
    serial: null,
  };
}

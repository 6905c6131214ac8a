import { ssccOf } from '../../shared/domain/gs1/sscc.ts';
import type { CsvRow } from '../loading/columns.ts';
import { type DemoPieces, packed } from './demo-pieces.ts';
import type { DemoPurchaseOrder } from './demo-purchase-orders.ts';
import type { Dice } from './dice.ts';

export type DemoAsn = {
  asnId: string;
  order: DemoPurchaseOrder;
  deliveryNote: string;
  units: readonly { sscc: string; contents: readonly DemoPieces[] }[];
};

/** Company prefixes that begin with 952 are for examples only. */
const extensionAndPrefix = '39521001';

/** A notice for each of these orders, with all its lines on one to three pallets. */
export const demoAsns = (orders: readonly DemoPurchaseOrder[], today: string, dice: Dice): DemoAsn[] =>
  orders.map((order, index) => {
    const pallets = Math.min(order.lines.length, (index % 3) + 1);
    const contents = order.lines.map((line) => packed(line, today, dice));
    return {
      asnId: `ASN-${300_011 + index}`,
      order,
      deliveryNote: `DN-${48_211 + index * 7}`,
      units: Array.from({ length: pallets }, (_, pallet) => ({
        sscc: ssccOf(extensionAndPrefix + String(index * 10 + pallet + 1).padStart(9, '0')),
        contents: contents.filter((_pieces, line) => line % pallets === pallet),
      })),
    };
  });

export const asnRows = (asns: readonly DemoAsn[]): CsvRow<'asns.csv'>[] =>
  asns.flatMap(({ asnId, order, deliveryNote, units }) =>
    units.flatMap(({ sscc, contents }) =>
      contents.map(({ product, lot, expiry, serials, quantity }) => ({
        asnId,
        purchaseOrderId: order.purchaseOrderId,
        supplier: order.supplier.name,
        deliveryNote,
        expectedOn: order.expectedOn,
        sscc,
        productId: product.productId,
        lot,
        expiry,
        quantity: `${quantity}`,
        serials: serials.join('|'),
      })),
    ),
  );

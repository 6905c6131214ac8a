import { nextLpn } from '../src/shared/domain/lpn.ts';
import { ssccOf } from '../src/shared/domain/gs1/sscc.ts';
import type { Goods } from './warehouse.ts';

/** What comes to the dock on paper: orders, notices and labels, as other systems and suppliers make them. */

export type PaperLine = { goods: Pick<Goods, 'productId'>; quantity: number };

const table = (columns: readonly string[], rows: readonly (string | number)[][]): string =>
  [columns, ...rows].map((row) => row.join(',')).join('\n');

/** `purchase-orders.csv` with one order, due on 21 November 2026. */
export const purchaseOrderFile = (purchaseOrderId: string, supplier: string, lines: readonly PaperLine[]) =>
  table(
    ['purchaseOrderId', 'supplier', 'expectedOn', 'lineNumber', 'productId', 'quantity'],
    lines.map(({ goods, quantity }, index) => [
      purchaseOrderId,
      supplier,
      '2026-11-21',
      index + 1,
      goods.productId,
      quantity,
    ]),
  );

/** `asns.csv` with one notice of one pallet. */
export const noticeFile = (
  {
    asnId,
    purchaseOrderId,
    supplier,
    sscc,
  }: Record<'asnId' | 'purchaseOrderId' | 'supplier' | 'sscc', string>,
  contents: readonly (PaperLine & { lot?: string; expiry?: string })[],
) =>
  table(
    [
      'asnId',
      'purchaseOrderId',
      'supplier',
      'deliveryNote',
      'expectedOn',
      'sscc',
      'productId',
      'lot',
      'expiry',
      'quantity',
      'serials',
    ],
    contents.map(({ goods, quantity, lot = '', expiry = '' }) => [
      asnId,
      purchaseOrderId,
      supplier,
      `DN-${asnId}`,
      '2026-11-21',
      sscc,
      goods.productId,
      lot,
      expiry,
      quantity,
      '',
    ]),
  );

/** A plate from a printed roll, outside the number blocks of devices. */
export function printedPlate(n: number): string {
  const plate = nextLpn('container', 950, n);
  if (!plate) throw new Error('the roll is used up');
  return plate.lpn;
}

/** The `n`th pallet of a supplier, as 18 digits. */
export const ssccOfPallet = (n: number): string => ssccOf(`3400123${String(n).padStart(10, '0')}`);

/** A GS1-128 label of goods, as a scanner with AIM identifiers reads it. */
export function goodsLabel({
  gtin,
  lot,
  expiry,
  serial,
}: {
  gtin: string;
  lot?: string | null;
  expiry?: string | null;
  serial?: string;
}): string {
  const day = expiry ? `17${expiry.slice(2).replaceAll('-', '')}` : '';
  const variable = [lot ? `10${lot}` : '', serial ? `21${serial}` : ''].filter((part) => part !== '');
  return `]C101${gtin.padStart(14, '0')}${day}${variable.join('\u001d')}`;
}

/** The label of a uniform pallet: what is in it and how many. Never one of the pieces themselves. */
export const contentLabel = ({
  gtin,
  count,
  lot,
  expiry,
}: {
  gtin: string;
  count: number;
  lot?: string | null;
  expiry?: string | null;
}): string =>
  `]C102${gtin.padStart(14, '0')}${expiry ? `17${expiry.slice(2).replaceAll('-', '')}` : ''}37${count}${lot ? `\u001d10${lot}` : ''}`;

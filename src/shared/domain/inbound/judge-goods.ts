import type { DiscrepancyKind } from '../discrepancy.ts';
import { printedGtin } from '../gs1/gtin.ts';
import { lineOf } from './expected-lines.ts';
import { nameOf, productIdOf } from './goods.ts';
import type { Goods, GoodsProduct, InboundState, OpenReceipt } from './inbound-state.ts';
import type { InboundText } from './inbound-texts.ts';

/** Something about goods that does not fit: recorded with them, never a reason to refuse them. */
export type Doubt = {
  kind: DiscrepancyKind;
  /** How it is said, with the values of the text. */
  text: InboundText;
  values: Record<string, string | number>;
};

type Judged = Pick<Goods, 'code' | 'name' | 'quantity' | 'expiry'> & {
  product: Pick<GoodsProduct, 'productId' | 'name' | 'minimumShelfLifeDays'> | null;
};

/**
 * What is wrong with goods as far as the device knows, the worst first. The server judges again.
 *
 * @param today ISO date; goods may be used on the day they expire
 */
export function doubtsOf(
  state: Pick<InboundState, 'receipt' | 'received'>,
  goods: Judged,
  today: string,
): Doubt[] {
  const { receipt, received } = state;
  if (!receipt) return [];
  return [
    ...(goods.product
      ? []
      : [
          {
            kind: 'unknown_product',
            text: 'unknown_product',
            values: { code: printedGtin(goods.code) },
          } as const,
        ]),
    ...ageDoubts(goods, today),
    ...orderDoubts(receipt, received, goods),
  ];
}

function ageDoubts({ product, expiry }: Judged, today: string): Doubt[] {
  if (expiry === null) return [];
  if (expiry < today) return [{ kind: 'expired', text: 'expired', values: { date: expiry } }];
  const wanted = product?.minimumShelfLifeDays ?? 0;
  const days = daysBetween(today, expiry);
  return days < wanted ? [{ kind: 'shelf_life', text: 'shelf_life', values: { days, wanted } }] : [];
}

/** Without lines to hold them against, goods are in doubt as such, and the server says so once. */
function orderDoubts(receipt: OpenReceipt, received: InboundState['received'], goods: Judged): Doubt[] {
  if (receipt.lines.length === 0) return [];
  const product = nameOf(goods);
  const line = lineOf(productIdOf(goods), receipt.lines, received);
  if (!line.isExpected) return [{ kind: 'not_on_order', text: 'not_on_order', values: { product } }];
  const over = line.difference + goods.quantity;
  return over > 0 ? [{ kind: 'over_receipt', text: 'over', values: { over, product } }] : [];
}

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

import type { OrderLine } from '../order.ts';
import type { Stock } from '../stock.ts';

/** Goods of one kind at a source: one figure of stock, its pieces by serial taken together. Base units. */
export type Lying = Pick<Stock, 'productId' | 'lot' | 'expiry' | 'owner' | 'condition'> & {
  quantity: number;
  /** Promised to orders where it lies. */
  allocated: number;
  serials: string[];
};

/** Figures that differ in nothing but the serial, as one. */
export function lyingGoods(contents: readonly Stock[]): Lying[] {
  const kinds = new Map<string, Lying>();
  for (const { productId, lot, expiry, owner, condition, serial, quantity, allocated } of contents) {
    if (quantity <= 0) continue;
    const key = JSON.stringify([productId, lot, expiry, owner, condition]);
    const kind = kinds.get(key) ?? {
      ...{ productId, lot, expiry, owner, condition },
      quantity: 0,
      allocated: 0,
      serials: [],
    };
    kind.quantity += quantity;
    kind.allocated += allocated;
    if (serial !== null) kind.serials.push(serial);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

export type Judged = {
  lying: Lying;
  /** How many of them no order wants. */
  unwanted: number;
  /** The line they were picked for and are not wanted by any more, where one is to blame. */
  line: OrderLine | null;
};

/**
 * How much of what lies at a source no order wants. In a tote that is filled for an order: what was picked for
 * cancelled lines or beyond what was ordered, and what no line knows of. Elsewhere: what is not promised.
 */
export function judgeUnwanted(contents: readonly Stock[], lines: readonly OrderLine[] | null): Judged[] {
  const claims = new Map<string, Claim>();
  return lyingGoods(contents).map((lying) => {
    const { productId, quantity, allocated } = lying;
    if (lines === null) return { lying, unwanted: Math.max(0, quantity - allocated), line: null };
    const ofProduct = lines.filter((line) => line.productId === productId);
    const { wanted, returnable } = claims.get(productId) ?? claimOf(ofProduct);
    const unwanted = Math.max(quantity - wanted, Math.min(quantity, returnable));
    claims.set(productId, {
      wanted: Math.max(0, wanted - (quantity - unwanted)),
      returnable: Math.max(0, returnable - unwanted),
    });
    const line = ofProduct.find((one) => excessOf(one) > 0) ?? null;
    return { lying, unwanted, line: unwanted > 0 && returnable > 0 ? line : null };
  });
}

/** Base units of a product that its lines want, and that they have but should not. */
type Claim = { wanted: number; returnable: number };

const claimOf = (lines: readonly OrderLine[]): Claim => {
  const returnable = sum(lines.map(excessOf));
  return { wanted: sum(lines.map(({ picked }) => picked)) - returnable, returnable };
};

/** What lies in totes for a line and should not. */
const excessOf = ({ status, picked, ordered }: OrderLine): number =>
  status === 'cancelled' ? picked : Math.max(0, picked - ordered);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

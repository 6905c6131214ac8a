import type { Stock, StockIdentity } from '../../shared/domain/stock.ts';

/** A stock figure within one place and product. */
export type Figure = Pick<StockIdentity, 'lot' | 'expiry' | 'serial' | 'owner' | 'condition'>;

/** What is booked at one figure, base units; negative takes away. */
export type Part = { figure: Figure; quantity: number };

/**
 * Spreads a difference over the figures of a product at one place; base units. What is missing is taken from what is
 * there, the largest figure first, and only the rest makes the `named` one negative. What is found more is added to
 * the only figure there is, else to the named one.
 */
export function spreadDifference(difference: number, known: readonly Stock[], named: Figure): Part[] {
  const [only, ...others] = known;
  if (difference > 0)
    return [{ figure: only && others.length === 0 ? only : named, quantity: difference }].map(bare);
  let missing = -difference;
  const parts: Part[] = [];
  for (const stock of known.toSorted((a, b) => b.quantity - a.quantity)) {
    const taken = Math.min(missing, Math.max(0, stock.quantity));
    if (taken > 0) parts.push({ figure: stock, quantity: -taken });
    missing -= taken;
  }
  if (missing > 0) parts.push({ figure: only && others.length === 0 ? only : named, quantity: -missing });
  return parts.map(bare);
}

/** A figure as it is named, whatever row it came from. */
export const bare = ({ figure: { lot, expiry, serial, owner, condition }, quantity }: Part): Part => ({
  figure: { lot, expiry, serial, owner, condition },
  quantity,
});

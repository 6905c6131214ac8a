import type { Stock, StockIdentity } from '../../shared/domain/stock.ts';

/** A stock figure within one place and product. */
export type Figure = Pick<StockIdentity, 'lot' | 'expiry' | 'serial' | 'owner' | 'condition'>;

/**
 * Spreads a difference over the figures of a product at one place; base units. What is missing is taken from what is
 * there, the largest figure first, and only the rest makes the `named` one negative. What is found more is added to
 * the only figure there is, else to the named one.
 */
export function spreadDifference(
  difference: number,
  known: readonly Stock[],
  named: Figure,
): { figure: Figure; quantity: number }[] {
  const [only, ...others] = known;
  if (difference > 0)
    return [{ figure: only && others.length === 0 ? only : named, quantity: difference }].map(bare);
  let missing = -difference;
  const parts: { figure: Figure; quantity: number }[] = [];
  for (const stock of known.toSorted((a, b) => b.quantity - a.quantity)) {
    const taken = Math.min(missing, Math.max(0, stock.quantity));
    if (taken > 0) parts.push({ figure: stock, quantity: -taken });
    missing -= taken;
  }
  if (missing > 0) parts.push({ figure: only && others.length === 0 ? only : named, quantity: -missing });
  return parts.map(bare);
}

const bare = ({
  figure: { lot, expiry, serial, owner, condition },
  quantity,
}: {
  figure: Figure;
  quantity: number;
}) => ({
  figure: { lot, expiry, serial, owner, condition },
  quantity,
});

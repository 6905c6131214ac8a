import { stockEffects } from '../../shared/domain/movement-effects.ts';
import { isVirtual, type Stock, type StockIdentity, stockId } from '../../shared/domain/stock.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { Act } from './act.ts';

/** Moves the stock. A real place that falls below zero shows that the figures there were wrong. */
export function changeStock({ tx, movement, report }: Act): void {
  for (const { identity, quantity } of stockEffects(movement)) {
    const row = addStock(tx, identity, quantity);
    if (quantity < 0 && row.quantity < 0 && !isVirtual(row)) {
      report({
        kind: 'stock_negative',
        place: row.place,
        expected: `${row.quantity - quantity}`,
        actual: `${row.quantity}`,
      });
    }
  }
}

function addStock(tx: SiteTransaction, identity: StockIdentity, quantity: number): Stock {
  const id = stockId(identity);
  const row = tx.stock.get(id) ?? { ...identity, stockId: id, quantity: 0, allocated: 0, rev: 0 };
  return tx.stock.put({ ...row, quantity: row.quantity + quantity });
}

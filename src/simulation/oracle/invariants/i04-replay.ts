import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { stockId } from '../../../shared/domain/stock.ts';
import type { EndChecker } from '../evidence.ts';
import { lookAtProductCheck } from '../product-check.ts';

/**
 * I4. Stock, and whatever else is computed from movements, is the replay of the journal: by the product's own check,
 * and by a replay of ours that shares only the rule of what one movement moves.
 */
export const replayOfJournal: EndChecker = ({ site }, look) => {
  lookAtProductCheck(site, 'I4', look);
  const sums = new Map<string, number>();
  for (const { appliedAt, movement } of site.journal) {
    if (appliedAt === null) continue;
    for (const { identity, quantity } of stockEffects(movement)) {
      const id = stockId(identity);
      sums.set(id, (sums.get(id) ?? 0) + quantity);
    }
  }
  for (const { stockId: id, quantity } of site.published.stock) {
    look(
      quantity === (sums.get(id) ?? 0),
      () => `${id} is ${quantity}, its movements say ${sums.get(id) ?? 0}`,
    );
    sums.delete(id);
  }
  for (const [id, sum] of sums) look(sum === 0, () => `${id} has no row, its movements say ${sum}`);
};

import type { Movement } from '../../shared/domain/movement.ts';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
import { stockId } from '../../shared/domain/stock.ts';

/**
 * The stock that follows from movements alone: base units by stock id, without those that are zero. In whatever order
 * they come, the sum is the same. With `stock` it is added to what is there.
 */
export function replay(
  movements: Iterable<Pick<Movement, 'type' | 'body'>>,
  stock = new Map<string, number>(),
): Map<string, number> {
  for (const movement of movements) {
    for (const { identity, quantity } of stockEffects(movement)) {
      const id = stockId(identity);
      const sum = (stock.get(id) ?? 0) + quantity;
      if (sum === 0) stock.delete(id);
      else stock.set(id, sum);
    }
  }
  return stock;
}

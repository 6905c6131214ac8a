import type { Stock } from '../../shared/domain/stock.ts';
import { freeOf } from './may-be-promised.ts';

/** How much of each stock row is still free while several demands are served one after another. */
export interface FreeStock {
  of(stock: Stock): number;
  /** Takes base units away from what later demands find. Taking more than is free is a bug and throws. */
  take(stock: Stock, quantity: number): void;
}

export function createFreeStock(): FreeStock {
  const taken = new Map<string, number>();
  const of = (stock: Stock): number => freeOf(stock) - (taken.get(stock.stockId) ?? 0);
  return {
    of,
    take(stock, quantity) {
      if (quantity > of(stock)) throw new Error(`${stock.stockId}: ${quantity} taken of ${of(stock)} free`);
      taken.set(stock.stockId, (taken.get(stock.stockId) ?? 0) + quantity);
    },
  };
}

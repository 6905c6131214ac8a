import type { Stock } from '../../shared/domain/stock.ts';
import { bare, type Figure, type Part } from './spread-difference.ts';

/**
 * What makes the pieces of a place those that were counted there: `found` serial numbers nobody knew come, known ones
 * that were not found go. `named`: the figure that the count was of.
 */
export function exchangeSerials(found: readonly string[], known: readonly Stock[], named: Figure): Part[] {
  const there = known.filter(({ quantity }) => quantity > 0);
  const missing = there.filter(({ serial }) => serial === null || !found.includes(serial));
  const strangers = found.filter((serial) => !there.some((stock) => stock.serial === serial));
  return [
    ...missing.map((stock) => bare({ figure: stock, quantity: -stock.quantity })),
    ...strangers.map((serial) => ({ figure: { ...named, serial }, quantity: 1 })),
  ];
}

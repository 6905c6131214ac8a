import { lineOf } from './expected-lines.ts';
import { productIdOf } from './goods.ts';
import type { Goods, InboundState } from './inbound-state.ts';

/** How many of the product in hand are still expected; 0 where enough came. Base units. */
export function openRest(
  { receipt, received }: Pick<InboundState, 'receipt' | 'received'>,
  goods: Goods,
): number {
  const { difference } = lineOf(productIdOf(goods), receipt?.lines ?? [], received);
  return Math.max(0, -difference);
}

import { amountAsked } from '../../../shared/domain/moving/enter-amount.ts';
import type { Carrying } from '../../../shared/domain/moving/carrying.ts';
import { amountInHand, goodsInWork, type Hold, offeredGoods } from '../../../shared/domain/moving/hold.ts';
import type { HandEffect } from '../../world/oracle.ts';
import type { Goods } from '../goods.ts';
import { countOf, labelOn, lying } from '../seen-goods.ts';

/* What is common to putting away and moving: goods are taken from where they truly lie. */

/** Index of offered goods that truly lie there; null where none do. */
export function offeredAndThere(hold: Hold, goods: Goods): number | null {
  const index = offeredGoods(hold).find((one) => {
    const named = hold.goods[one];
    return named !== undefined && lying(goods, hold.from, named).length > 0;
  });
  return index ?? null;
}

/** What truly lies there of the goods in work. */
export function inWork(state: Carrying, goods: Goods): HandEffect[] {
  const named = state.hold && goodsInWork(state.hold);
  return state.hold && named ? lying(goods, state.hold.from, named) : [];
}

/** Whether what the screen says is in hand can truly be taken: `all` of it, `fewer` or `none`. */
export function takeable(state: Carrying, goods: Goods): 'all' | 'fewer' | 'none' {
  const count = countOf(inWork(state, goods));
  if (count === 0) return 'none';
  const { hold } = state;
  if (!hold || count < amountInHand(hold)) return 'fewer';
  const named = goodsInWork(hold)?.serials ?? [];
  const isGone = named.some(
    (serial) => !inWork(state, goods).some(({ identity }) => identity.serial === serial),
  );
  return isGone && hold.serials.length === 0 ? 'fewer' : 'all';
}

/** The number that is asked for, as it truly is. */
export function amountThere(state: Carrying, goods: Goods, most: number): number {
  const count = countOf(inWork(state, goods));
  switch (amountAsked(state)) {
    case 'damaged':
      return Math.min(1, count);
    case 'counted':
      return count;
    case 'part':
    case null:
      return Math.max(1, Math.min(count, most));
  }
}

/** The label of a piece that is there and was not scanned yet. */
export function nextPiece(state: Carrying, goods: Goods): string | null {
  const scanned = state.hold?.serials ?? [];
  const piece = inWork(state, goods).find(
    ({ identity: { serial } }) => serial !== null && !scanned.includes(serial),
  );
  return piece ? labelOn(piece) : null;
}

import { record, setState } from '../../turn/turn.ts';
import type { CheckTurn } from './check-state.ts';
import { say } from './check-texts.ts';
import { currentGoods } from './check-view.ts';
import { nextOn, withGoods } from './held-unit.ts';

/**
 * Another quantity lies there than is booked: the count is recorded, and what was counted is what is checked and
 * decided. Goods that are not there at all are done with.
 */
export function recountGoods(turn: CheckTurn, quantity: number): CheckTurn {
  const on = currentGoods(turn.run.state);
  if (!on) return turn;
  const { goods, unit } = on;
  if (quantity === goods.quantity) return setState(turn, { aside: null });
  const { productId, name } = goods.product;
  const body = {
    productId,
    lot: goods.lot,
    expiry: goods.expiry,
    owner: goods.owner,
    condition: goods.condition,
    quantity,
    expected: goods.quantity,
    from: unit.place,
    ...(unit.lpn === null ? {} : { lpn: unit.lpn }),
  };
  const counted = withGoods(unit, { ...goods, quantity, isCounted: true });
  const { check } = turn.run.state;
  const recorded = setState(record(turn, { type: 'count', body }), {
    unit: counted,
    aside: null,
    on: quantity > 0 ? goods.goodsId : nextOn(counted),
    check: check && quantity > 0 ? { ...check, part: null } : null,
  });
  return say(recorded, 'success', 'recounted', { quantity, product: name });
}

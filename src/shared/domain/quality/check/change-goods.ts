import { setState } from '../../turn/turn.ts';
import type { CheckState, CheckTurn, HeldGoods, HeldUnit } from './check-state.ts';
import { say } from './check-texts.ts';
import { nextOn, openGoods } from './held-unit.ts';

/**
 * The task names other goods than before: what came in since is added, what others decided goes, and another quantity
 * is taken over. Goods that this run has begun with are its own.
 */
export function changeGoods(turn: CheckTurn, named: readonly HeldGoods[]): CheckTurn {
  const { state } = turn.run;
  const unit = state.unit ?? state.expected;
  if (!unit) return turn;
  const changed = changedUnit(unit, named, state);
  if (changed === unit) return turn;
  const added = changed.goods.length - unit.goods.length;
  const next =
    state.unit === null
      ? setState(turn, { expected: changed })
      : setState(turn, { unit: changed, on: isOpen(changed, state.on) ? state.on : nextOn(changed) });
  return added > 0 ? say(next, 'warning', 'goods_added', { count: added }) : next;
}

const isOpen = (unit: HeldUnit, on: string | null): boolean =>
  openGoods(unit).some(({ goodsId }) => goodsId === on);

function changedUnit(unit: HeldUnit, named: readonly HeldGoods[], state: CheckState): HeldUnit {
  const kept = unit.goods.map((goods) => {
    const now = named.find(({ goodsId }) => goodsId === goods.goodsId);
    const { quantity = 0, serials = [] } = now ?? {};
    return isOwn(goods, state) || quantity === goods.quantity ? goods : { ...goods, quantity, serials };
  });
  const added = named.filter(({ goodsId }) => unit.goods.every((goods) => goods.goodsId !== goodsId));
  const isSame = added.length === 0 && kept.every((goods, index) => goods === unit.goods[index]);
  return isSame ? unit : { ...unit, goods: [...kept, ...added] };
}

const isOwn = ({ goodsId, decided, isCounted }: HeldGoods, { check }: CheckState): boolean =>
  decided.length > 0 || isCounted || check?.goodsId === goodsId;

import { setState } from '../turn/turn.ts';
import { openAside, withGoods } from './change-goods.ts';
import { currentGoods, damageable } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import { recordDamage } from './return-problems.ts';
import type { ReturnGoods } from './return-state.ts';

/** A number on the keypad, in base units: how many there are, or how many of them are damaged. */
export function enterQuantity(turn: ReturnTurn, quantity: number): ReturnTurn {
  const { aside } = turn.run.state;
  const goods = currentGoods(turn.run.state);
  if (!goods || aside?.kind !== 'quantity') return turn;
  if (aside.purpose === 'all') return setQuantity(turn, goods, quantity);
  if (quantity === 0 && aside.purpose === 'damaged') return openAside(turn, null);
  const said = goods.quantity ?? 0;
  if (aside.purpose === 'damaged') return recordDamage(turn, goods, Math.min(quantity, damageable(goods)));
  const serials = goods.proven.length;
  if (quantity < serials) return say(turn, 'error', 'serials_more', { serials });
  if (quantity < said) return openAside(turn, { kind: 'reason', left: quantity });
  if (quantity === said) return openAside(turn, null);
  const more = withGoods(turn, { ...goods, quantity }, { aside: null });
  return say(more, 'warning', 'more_than_said', { quantity });
}

/** Nobody knew how many there are. None means that nothing of it is taken. */
function setQuantity(turn: ReturnTurn, goods: ReturnGoods, quantity: number): ReturnTurn {
  if (quantity === 0) return leaveGoods(turn);
  const known = withGoods(turn, { ...goods, quantity }, { aside: null });
  return say(known, 'warning', 'not_known_there', { product: goods.product.name });
}

/** Leaves a question; goods of which nobody knows how many there are cannot be taken without the answer. */
export function leaveAside(turn: ReturnTurn): ReturnTurn {
  const { aside } = turn.run.state;
  return aside?.kind === 'quantity' && aside.purpose === 'all' ? leaveGoods(turn) : openAside(turn, null);
}

function leaveGoods(turn: ReturnTurn): ReturnTurn {
  const { goods } = turn.run.state;
  const left = goods.map((one) =>
    one.goodsId === turn.run.state.currentId ? { ...one, taken: false, proven: [], scans: [] } : one,
  );
  return setState(turn, { aside: null, currentId: null, goods: left });
}

import { end, setState } from '../turn/turn.ts';
import { isAnythingInHand } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { Home } from './return-state.ts';

/** The task is off, or somebody else's. What is in hand still has to go somewhere; else there is nothing to do. */
export function callOff(turn: ReturnTurn, why: 'cancelled' | 'taken_over'): ReturnTurn {
  const { state } = turn.run;
  if (!isAnythingInHand(state)) return end(turn, why);
  const inHand = state.goods.filter(({ taken }) => taken);
  const first = inHand[0];
  const off = setState(turn, {
    calledOff: why,
    goods: inHand,
    aside: null,
    currentId: first?.goodsId ?? null,
  });
  const product = first?.product.name ?? '';
  return why === 'cancelled'
    ? say(off, 'cancelled', 'called_off', { product })
    : say(off, 'warning', 'taken_over', { product });
}

/**
 * The work was changed by others: another quantity, another place. Nothing changes for goods in hand, nor once
 * something of the work is recorded, for then the row has both in it.
 */
export function changeWork(turn: ReturnTurn, work: { quantity: number; homes: readonly Home[] }): ReturnTurn {
  const { goods, due } = turn.run.state;
  const [only] = goods;
  if (due === null || !only || goods.length !== 1 || only.taken || work.quantity <= 0) return turn;
  const changed = { ...only, quantity: work.quantity, homes: [...work.homes] };
  const next = setState(turn, { goods: [changed], due: work.quantity });
  if (due === work.quantity) return next;
  return say(next, 'warning', 'work_changed', { quantity: work.quantity, product: only.product.name });
}

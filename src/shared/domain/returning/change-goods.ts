import { setState, step } from '../turn/turn.ts';
import type { ReturnTurn } from './return-message.ts';
import type { ReturnGoods, ReturnState } from './return-state.ts';

/** Goes on with the goods as they are now, so that the step can be taken back. */
export const withGoods = (
  turn: ReturnTurn,
  changed: ReturnGoods,
  patch: Partial<ReturnState> = {},
): ReturnTurn => step(turn, { goods: replaced(turn.run.state.goods, changed), ...patch });

const replaced = (goods: readonly ReturnGoods[], changed: ReturnGoods): ReturnGoods[] =>
  goods.map((one) => (one.goodsId === changed.goodsId ? changed : one));

/** Puts a question of the operator's own before the work, or leaves it. */
export const openAside = (turn: ReturnTurn, aside: ReturnState['aside']): ReturnTurn =>
  setState(turn, { aside });

import { finish } from '../turn/task-steps.ts';
import { end, setState } from '../turn/turn.ts';
import type { ReturnTurn } from './return-message.ts';

/**
 * What comes after goods are back, or are known not to be there: what else is in hand, then the rest of the task or of
 * the source, then the next source. A task without anything left is finished.
 */
export function goOn(turn: ReturnTurn): ReturnTurn {
  const { goods, isFree, calledOff } = turn.run.state;
  const rest = { question: null, aside: null, refused: [] };
  const inHand = goods.find(({ taken }) => taken);
  if (inHand) return setState(turn, { ...rest, currentId: inHand.goodsId });
  if (calledOff !== null) return end(setState(turn, { ...rest, currentId: null }), calledOff);
  if (!isFree) {
    const next = setState(turn, { ...rest, currentId: goods[0]?.goodsId ?? null });
    return goods.length === 0 ? finish(next) : next;
  }
  const source = goods.length === 0 ? null : turn.run.state.source;
  return setState(turn, {
    ...rest,
    currentId: goods.length === 1 ? (goods[0]?.goodsId ?? null) : null,
    source,
  });
}

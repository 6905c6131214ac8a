import { type Goods, isSameKind } from '../moving/goods.ts';
import { sound, end, setState, type Turn } from '../turn/turn.ts';
import type { PutawayState } from './putaway-state.ts';
import { say } from './putaway-texts.ts';

/** The task is somebody else's, or no more. What is in hand already is brought to its end; the fact stays a fact. */
export function loseTask(turn: Turn<PutawayState>, lost: 'taken_over' | 'cancelled'): Turn<PutawayState> {
  const { state } = turn.run;
  if (state.lost === lost) return turn;
  if (state.hold === null) return sound(end(turn, lost), 'cancelled');
  return say(setState(turn, { lost }), 'cancelled', lost, {});
}

/** The task names other goods now: told as long as none of them is in hand. */
export function changeWork(
  turn: Turn<PutawayState>,
  { from, goods }: { from: string; goods: readonly Goods[] },
): Turn<PutawayState> {
  const { expected, hold } = turn.run.state;
  if (!expected || hold !== null || goods.length === 0) return turn;
  const known = goods.map((one) => withKnownSize(one, expected.goods));
  const isSame = from === expected.from && known.length === expected.goods.length;
  if (isSame && known.every((one) => expected.goods.some((before) => isEqual(before, one)))) return turn;
  return say(setState(turn, { expected: { ...expected, from, goods: known } }), 'warning', 'changed', {});
}

const isEqual = (a: Goods, b: Goods): boolean => isSameKind(a, b) && a.quantity === b.quantity;

/** The task does not say how large its goods are; the run may know. */
function withKnownSize(goods: Goods, before: readonly Goods[]): Goods {
  const { productId } = goods.product;
  const same = before.find(({ product }) => product.productId === productId);
  return same ? { ...goods, product: same.product } : goods;
}

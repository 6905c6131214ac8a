import type { TaskStep } from '../movement.ts';
import { type Detour, isOpenTo } from './problems.ts';
import { current, hasGoodsInHand } from './run-facts.ts';
import { change, endWork, record, say, type Turn } from './turn.ts';

/* What the operator does with the list as a whole. */

export const recordTask = (turn: Turn, taskStep: TaskStep): Turn =>
  record(turn, { type: 'task', body: { taskStep } });

/** A way round the work that is on; turned away while it is not open, mostly because of goods in hand. */
export function takeDetour(turn: Turn, detour: Detour): Turn {
  const closed = change(turn, { aside: null });
  if (!isOpenTo(turn.run, detour)) {
    return say(closed, 'error', hasGoodsInHand(turn.run) ? 'hand_first' : 'not_possible', {});
  }
  switch (detour) {
    case 'skip':
      return skipLine(closed);
    case 'put_back':
      return change(closed, { returnNow: true });
    case 'drop':
      return change(closed, { dropping: true });
    case 'pause':
      return pause(closed);
    case 'hand_over':
      return recordTask(endWork(closed), 'handed_over');
  }
}

/** The line comes again at the end of the route. */
function skipLine(turn: Turn): Turn {
  const on = current(turn.run);
  if (!on) return turn;
  const { orderLineId, pickLineId, locationId } = on.line;
  const skipped = record(turn, { type: 'task', body: { taskStep: 'skipped', orderLineId, pickLineId } });
  return say(endWork(skipped), 'success', 'skipped', { place: locationId });
}

/** Goods in hand stay proven over a pause; a place does not, for nobody knows where the operator comes back from. */
function pause(turn: Turn): Turn {
  const left = hasGoodsInHand(turn.run) ? turn : endWork(turn);
  return recordTask(change(left, { at: null }), 'paused');
}

export const resume = (turn: Turn): Turn => (turn.run.paused ? recordTask(turn, 'resumed') : turn);

/** Goes back to picking from a put-back or a drop that the operator chose himself. */
export const endDetour = (turn: Turn): Turn =>
  turn.run.returnNow || turn.run.dropping
    ? change(turn, { returnNow: false, dropping: false, selected: [], returning: null })
    : turn;

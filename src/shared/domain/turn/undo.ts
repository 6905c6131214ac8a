import type { MovementDraft } from '../movement.ts';
import type { Run } from './run.ts';
import { change, type NewDraft, record, type Turn } from './turn.ts';

/** Whether there is a step to take back. */
export const canUndo = <S>({ ended, history }: Run<S>): boolean => ended === null && history.length > 0;

/**
 * Takes the last step back: the state before it holds again, and what it recorded is compensated in reverse order.
 *
 * @param compensate what takes a movement back; null for one that needs nothing
 */
export function undoStep<S>(
  turn: Turn<S>,
  compensate: (draft: MovementDraft) => NewDraft | null = reversed,
): Turn<S> {
  const last = turn.run.history.at(-1);
  if (!last || !canUndo(turn.run)) return turn;
  const before = change(turn, {
    state: last.state,
    history: turn.run.history.slice(0, -1),
    again: null,
  });
  const undone = last.drafts.toReversed().reduce((next, draft) => {
    const compensation = compensate(draft);
    return compensation ? record(next, compensation) : next;
  }, before);
  return { ...undone, keeps: false };
}

/** Returned goods are moved back to where they were picked to: a put-back of a put-back would be a pick. */
const typeOfReverse = (type: MovementDraft['type']): MovementDraft['type'] =>
  type === 'put-back' ? 'move' : type;

/**
 * The same movement the other way round, condition included. A count, a step of a receipt or a short is withdrawn by
 * the like of it that names what it compensates; steps of a task are not taken back. A container that came from nowhere
 * cannot go back there: where it was seen is where it is.
 */
export function reversed({ mid, type, body }: MovementDraft): NewDraft | null {
  if (type === 'task' || (type === 'move' && body.from === undefined)) return null;
  const { from, to, condition, toCondition, ...rest } = body;
  const back = {
    ...rest,
    // What happened where the goods lie is undone there.
    ...(to === undefined ? { from } : { from: to }),
    ...(from === undefined || to === undefined ? {} : { to: from }),
    ...(toCondition === undefined ? { condition } : { condition: toCondition, toCondition: condition }),
  };
  const isStockless = type === 'count' || type === 'receipt' || type === 'short';
  return { type: typeOfReverse(type), body: isStockless ? body : back, compensates: mid };
}

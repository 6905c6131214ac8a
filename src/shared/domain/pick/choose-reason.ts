import { locationPlace } from '../place.ts';
import { closeAside } from './choose-problem.ts';
import { recordShort } from './complete-line.ts';
import { goodsOf } from './goods.ts';
import { type LineWork, uncounted } from './line-work.ts';
import { type PickReason, reasonsFor } from './problems.ts';
import { current } from './run-facts.ts';
import { remainingOf, type RunLine } from './run-line.ts';
import { change, endWork, prove, record, say, type Turn } from './turn.ts';

/** Why something is missing or damaged: the last question before it is recorded, or noted for the pick to come. */
export function chooseReason(turn: Turn, reason: PickReason): Turn {
  const { aside } = turn.run;
  const on = current(turn.run);
  if (!on || aside?.kind !== 'reason') return turn;
  const answers: readonly PickReason[] = reasonsFor[aside.purpose];
  if (!answers.includes(reason)) return turn;
  const { work, line } = on;
  const closed = closeAside(turn);
  switch (aside.purpose) {
    case 'rest':
      return prove(closed, { ...uncounted(work), quantity: aside.quantity, rest: reason });
    case 'short':
      return nothingMore(closed, line, reason);
    case 'damaged':
      return damaged(closed, work, line, aside.quantity, reason === 'none_left');
  }
}

function nothingMore(turn: Turn, line: RunLine, reason: PickReason): Turn {
  const quantity = remainingOf(line);
  const recorded = recordShort(turn, line, quantity, reason);
  const values = { quantity, product: line.product.name };
  return say(endWork(recorded), 'warning', 'short_recorded', values);
}

/** Damaged goods stay where they are, in another condition; without good ones beside them they are short as well. */
function damaged(turn: Turn, work: LineWork, line: RunLine, quantity: number, isShort: boolean): Turn {
  const { lot, expiry, serial } = line;
  const serials = serial === null ? [] : [serial];
  const recorded = record(turn, {
    type: 'damage',
    body: {
      ...goodsOf(line, { lot, expiry, serials, quantity }),
      from: locationPlace(work.place ?? line.locationId),
      toCondition: 'damaged',
    },
  });
  const settled = isShort ? recordShort(recorded, line, quantity, 'damaged') : recorded;
  const isOver = isShort && quantity === remainingOf(line);
  const next = isOver
    ? endWork(settled)
    : change(settled, { work: { ...uncounted(work), quantity: null, rest: null } });
  return say(next, 'warning', 'damage_recorded', { quantity, product: line.product.name });
}

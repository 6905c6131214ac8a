import { closeAside, openAside } from './choose-problem.ts';
import { uncounted } from './line-work.ts';
import { current } from './run-facts.ts';
import { remainingOf } from './run-line.ts';
import { prove, say, type Turn } from './turn.ts';

/** A number, in base units: how many are taken, also unasked, or how many are damaged. */
export function enterQuantity(turn: Turn, quantity: number): Turn {
  const { aside } = turn.run;
  const on = current(turn.run);
  if (!on || (aside !== null && aside.kind !== 'quantity')) return turn;
  const remaining = remainingOf(on.line);
  if (quantity > remaining) return say(turn, 'error', 'too_many', { quantity, remaining });
  if (aside?.purpose === 'damaged') {
    return quantity === 0
      ? closeAside(turn)
      : openAside(turn, { kind: 'reason', purpose: 'damaged', quantity });
  }
  const serials = on.work.serials.length;
  if (quantity < serials) return say(turn, 'error', 'serials_more', { serials });
  if (quantity === 0) return openAside(turn, { kind: 'reason', purpose: 'short', quantity });
  if (quantity < remaining) return openAside(turn, { kind: 'reason', purpose: 'rest', quantity });
  return prove(closeAside(turn), { ...uncounted(on.work), quantity: null, rest: null });
}

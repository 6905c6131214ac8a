import { openAside } from './choose-problem.ts';
import { packingOf } from './packing-of.ts';
import { proveLine } from './prove-line.ts';
import { current } from './run-facts.ts';
import { remainingOf } from './run-line.ts';
import { isProductOf, type Seen } from './seen.ts';
import { say, type Turn } from './turn.ts';

/**
 * Where a number is asked for, the product scanned is one packing more of it; yes says that these are all. The first
 * piece that is taken proves the goods as well. Null for a scan of something else.
 *
 * @param today ISO date
 */
export function countAside(turn: Turn, seen: Seen, today: string): Turn | null {
  const { aside } = turn.run;
  const on = current(turn.run);
  if (!on || aside?.kind !== 'quantity' || !isProductOf(on.line, seen)) return null;
  const isTaken = aside.purpose === 'take';
  if (isTaken && on.line.product.tracking.serial) return null;
  const proven = isTaken && !on.work.product ? proveLine(turn, seen, today) : turn;
  const now = current(proven.run);
  if (!now || (isTaken && (!now.work.product || now.work.question))) return proven;
  const total = remainingOf(on.line);
  const done = (aside.counted ?? 0) + packingOf(on.line, seen);
  if (done > total) return say(proven, 'warning', 'too_many', { quantity: done, remaining: total });
  return say(openAside(proven, { ...aside, counted: done }), 'success', 'counted', { done, total });
}

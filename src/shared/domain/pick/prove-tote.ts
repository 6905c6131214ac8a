import { fillingTote, slotOfTote } from './cart.ts';
import { openAside } from './choose-problem.ts';
import { isCountOpen, type LineWork } from './line-work.ts';
import { slotOf } from './run-facts.ts';
import type { RunLine } from './run-line.ts';
import type { Seen } from './seen.ts';
import { prove, say, sound, type Turn } from './turn.ts';

/** The goods go into the tote that was scanned: only the one that is filling for the line's order will do. */
export function proveTote(
  turn: Turn,
  { work, line }: { work: LineWork; line: RunLine },
  seen: Extract<Seen, { kind: 'tote' }>,
): Turn {
  const slot = slotOf(turn.run, line.orderId);
  const tote = slot ? fillingTote(slot) : null;
  if (tote === seen.lpn) {
    const proven = prove(turn, { ...work, tote, scans: [...work.scans, seen.scan] });
    if (isCountOpen(work, line)) return askRest(proven, work, line);
    return say(proven, 'success', 'tote_selected', { tote });
  }
  const expectedSlot = slot?.slot ?? 0;
  const things = { scanned: seen.thing, expected: { kind: 'tote', name: tote ?? '' } as const };
  const other = slotOfTote(turn.run.slots, seen.lpn);
  return other
    ? say(turn, 'error', 'wrong_tote', { slot: other.slot, expectedSlot }, things)
    : say(turn, 'error', 'unknown_tote', { expectedSlot }, things);
}

/** Fewer pieces were counted than are wanted: what becomes of the rest. */
const askRest = (turn: Turn, { counted = 0 }: LineWork, { product }: RunLine): Turn =>
  counted > 0
    ? sound(openAside(turn, { kind: 'reason', purpose: 'rest', quantity: counted }), 'warning')
    : say(turn, 'warning', 'say_how_many', {}, { expected: { kind: 'product', name: product.name } });

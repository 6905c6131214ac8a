import { fillingTote, slotOfTote } from './cart.ts';
import type { LineWork } from './line-work.ts';
import { slotOf } from './run-facts.ts';
import type { RunLine } from './run-line.ts';
import type { Seen } from './seen.ts';
import { prove, say, type Turn } from './turn.ts';

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
    return say(proven, 'success', 'tote_selected', { tote });
  }
  const expectedSlot = slot?.slot ?? 0;
  const things = { scanned: seen.thing, expected: { kind: 'tote', name: tote ?? '' } as const };
  const other = slotOfTote(turn.run.slots, seen.lpn);
  return other
    ? say(turn, 'error', 'wrong_tote', { slot: other.slot, expectedSlot }, things)
    : say(turn, 'error', 'unknown_tote', { expectedSlot }, things);
}

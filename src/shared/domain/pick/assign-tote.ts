import { slotOfTote, type Slot } from './cart.ts';
import { current, slotOf, slotWithoutTote } from './run-facts.ts';
import type { Seen } from './seen.ts';
import { change, record, say, type Turn } from './turn.ts';

/** The slot that gets the next tote scanned: one without, or the current line's when its tote is full. */
export function slotForTote({ run }: Turn): Slot | undefined {
  const on = run.aside?.kind === 'tote' ? current(run) : null;
  return on ? slotOf(run, on.line.orderId) : slotWithoutTote(run);
}

/** A tote is put on the cart for an order. One that the device knows as used elsewhere has to be scanned twice. */
export function assignTote(turn: Turn, seen: Seen): Turn {
  const slot = slotForTote(turn);
  if (!slot) return turn;
  const { scanned, expected } = { scanned: seen.thing, expected: { kind: 'new_tote', name: '' } as const };
  if (seen.kind !== 'tote') return say(turn, 'error', 'wrong_scan', {}, { scanned, expected });
  const other = slotOfTote(turn.run.slots, seen.lpn);
  if (other) return say(turn, 'error', 'tote_on_cart', { slot: other.slot }, { scanned, expected });
  const usedFor = usedElsewhere(seen, slot);
  if (usedFor !== null && turn.run.again !== seen.scan.raw) {
    const asked = change(turn, { again: seen.scan.raw });
    return say(asked, 'warning', 'tote_in_use', { order: usedFor }, { scanned, expected });
  }
  const assigned = record(change(turn, { again: null, aside: null }), {
    type: 'tote',
    body: { lpn: seen.lpn, orderId: slot.orderId, scans: [seen.scan] },
  });
  return say(assigned, 'success', 'tote_assigned', { slot: slot.slot });
}

function usedElsewhere({ known }: Extract<Seen, { kind: 'tote' }>, { orderId }: Slot): string | null {
  if (known === null || known.orderId === orderId) return null;
  return known.orderId ?? (known.closed ? '' : null);
}

import { takeQuantity } from './line-work.ts';
import type { Hand, HistoryEntry, Notice, PickRun } from './pick-run.ts';
import { current } from './run-facts.ts';
import { pickedOf, type RunLine } from './run-line.ts';
import { change, endWork, type Turn } from './turn.ts';

/**
 * Lines that were cancelled leave the route at once, wherever the operator stands:
 *
 * | its goods          | what follows                                            |
 * |--------------------|---------------------------------------------------------|
 * | not taken          | the route goes on with the next line                    |
 * | in hand            | they go back to a place before anything else            |
 * | in a tote          | they are put back at the end of the list, or when chosen |
 *
 * He hears of it at the next safe moment (see settle-turn.ts). Other lines stay as they are.
 */
export function cancelLines(turn: Turn, pickLineIds: readonly string[]): Turn {
  const lines = turn.run.lines.filter(
    ({ pickLineId, status }) => pickLineIds.includes(pickLineId) && status !== 'cancelled',
  );
  return lines.reduce(cancelOne, turn);
}

function cancelOne(turn: Turn, line: RunLine): Turn {
  const freed = leaveWork(turn, line);
  const { run } = freed;
  const isInHand = run.hand?.pickLineId === line.pickLineId;
  const found = isInHand ? 'in_hand' : pickedOf(line) > 0 ? 'in_tote' : 'on_route';
  const notice: Notice = { pickLineId: line.pickLineId, found, told: false };
  return change(freed, {
    lines: run.lines.map((one) =>
      one.pickLineId === line.pickLineId ? { ...one, status: 'cancelled' } : one,
    ),
    notices: [...run.notices, notice],
    history: historySince(run, line),
  });
}

/** Ends the work on a line that is no longer to be picked, and what was said of it; goods in hand are noted as such. */
export function leaveWork(turn: Turn, line: RunLine): Turn {
  const on = current(turn.run);
  if (on?.line.pickLineId !== line.pickLineId) return turn;
  const hand = on.work.product ? inHand(turn.run, line) : turn.run.hand;
  return change(endWork(turn), { hand, aside: null, message: null });
}

function inHand(run: PickRun, line: RunLine): Hand | null {
  const on = current(run);
  if (!on) return null;
  const { question, ...work } = on.work;
  const serials = question?.kind === 'serial' ? [...work.serials, question.serial ?? ''] : work.serials;
  return {
    pickLineId: line.pickLineId,
    quantity: line.product.tracking.serial
      ? Math.max(1, serials.length)
      : on.work.counted || takeQuantity(on.work, line),
    lot: question ? question.lot : work.lot,
    expiry: question ? question.expiry : work.expiry,
    serials,
    from: work.place ?? line.locationId,
  };
}

/** What was recorded of a cancelled line is put back, not undone; so nothing before it can be undone either. */
function historySince({ history }: PickRun, { pickLineId }: RunLine): HistoryEntry[] {
  const concerns = (entry: HistoryEntry): boolean =>
    entry.kind === 'recorded' && entry.drafts.some(({ body }) => body.pickLineId === pickLineId);
  return history.slice(history.findLastIndex(concerns) + 1);
}

import type { Markings } from '../turn/goods-read.ts';
import { type LineWork, takeQuantity } from './line-work.ts';
import { packingOf } from './packing-of.ts';
import type { RunLine } from './run-line.ts';
import type { Seen } from './seen.ts';
import { prove, say, type Turn } from './turn.ts';

type OnLine = { work: LineWork; line: RunLine };

/**
 * Where each piece is counted by its scan, what the first one comes to; undefined where nothing is counted: by serial,
 * after a number was said, or for a single piece. A packing of more than are wanted counts for nothing.
 */
export function firstCounted({ work, line }: OnLine, seen: Seen): number | undefined {
  const total = takeQuantity(work, line);
  if (seen.counts !== true || line.product.tracking.serial || work.quantity !== null || total < 2)
    return undefined;
  const packing = packingOf(line, seen);
  return packing > total ? 0 : packing;
}

/** One packing more of the goods in hand; of another lot, or of more than are wanted, none. */
export function countPiece(turn: Turn, { work, line }: OnLine, seen: Seen, read: Markings): Turn {
  if (line.product.tracking.lot && read.lot !== null && read.lot !== work.lot) {
    const expected = { kind: 'lot', name: work.lot ?? '' } as const;
    return say(turn, 'error', 'mixed_lot', {}, { scanned: { kind: 'lot', name: read.lot }, expected });
  }
  const total = takeQuantity(work, line);
  const done = (work.counted ?? 0) + packingOf(line, seen);
  if (done > total) return say(turn, 'warning', 'too_many', { quantity: done, remaining: total });
  const isNew = work.scans.every(({ raw }) => raw !== seen.scan.raw);
  const scans = isNew ? [...work.scans, seen.scan] : work.scans;
  return say(prove(turn, { ...work, counted: done, scans }), 'success', 'counted', { done, total });
}

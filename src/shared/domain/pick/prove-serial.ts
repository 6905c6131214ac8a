import type { Markings } from '../turn/goods-read.ts';
import { ask } from './confirm-lot.ts';
import { type LineWork, serialsMissing, takeQuantity } from './line-work.ts';
import { isInTote, type RunLine } from './run-line.ts';
import type { Seen } from './seen.ts';
import { prove, say, type Turn } from './turn.ts';

/** One more piece by its serial: each only once, all of one lot, and as many as are taken. */
export function proveSerial(
  turn: Turn,
  { work, line }: { work: LineWork; line: RunLine },
  { scan, thing }: Seen,
  { serial, lot, expiry }: Markings,
): Turn {
  if (serial === null || serialsMissing(work, line) === 0) {
    return say(turn, 'warning', 'product_again', {}, { scanned: thing });
  }
  const scanned = { kind: 'serial', name: serial } as const;
  if (isTaken(turn, work, line, serial)) return say(turn, 'error', 'serial_twice', {}, { scanned });
  if (line.product.tracking.lot && lot !== null && lot !== work.lot) {
    const expected = { kind: 'lot', name: work.lot ?? '' } as const;
    return say(turn, 'error', 'mixed_lot', {}, { scanned: { kind: 'lot', name: lot }, expected });
  }
  const scans = [...work.scans, scan];
  if (line.serial !== null && serial !== line.serial) {
    const question = {
      kind: 'serial',
      raw: scan.raw,
      lot: work.lot,
      expiry: expiry ?? work.expiry,
      serial,
    } as const;
    return ask(turn, { ...work, scans, question });
  }
  const serials = [...work.serials, serial];
  const taken = prove(turn, { ...work, serials, scans });
  return say(taken, 'success', 'serial_found', { done: serials.length, total: takeQuantity(work, line) });
}

function isTaken({ run }: Turn, work: LineWork, { product }: RunLine, serial: string): boolean {
  const same = run.lines.filter((line) => line.product.productId === product.productId);
  const inTotes = same.flatMap(({ portions }) => portions.filter(isInTote).flatMap(({ serials }) => serials));
  return [...work.serials, ...inTotes].includes(serial);
}

import { sayingIn, type Turn } from '../turn/turn.ts';
import { type Carrying, carryingTexts, stepCarried } from './carrying.ts';
import { amountInHand, goodsInWork, type Hold } from './hold.ts';
import type { Seen } from './seen.ts';

const say = sayingIn(carryingTexts);

/**
 * One piece of goods that have to be told apart. A piece twice is refused, for it cannot be in the hand twice; one
 * that nobody knew there is taken with a warning.
 */
export function scanSerial<S extends Carrying>(turn: Turn<S>, hold: Hold, seen: Seen): Turn<S> {
  const serial = serialIn(seen);
  if (serial === null) return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing });
  if (hold.serials.includes(serial)) return say(turn, 'error', 'serial_twice', { serial });
  const serials = [...hold.serials, serial];
  const next = stepCarried(turn, { hold: { ...hold, serials, scans: [...hold.scans, seen.scan] } });
  const known = goodsInWork(hold)?.serials ?? [];
  if (known.length > 0 && !known.includes(serial)) return say(next, 'warning', 'serial_unknown', { serial });
  return say(next, 'success', 'serial_found', { done: serials.length, total: amountInHand(hold) });
}

function serialIn(seen: Seen): string | null {
  if (seen.kind === 'product') return seen.marks.serial;
  if (seen.kind === 'markings') return seen.markings.serial;
  return seen.kind === 'text' ? seen.text : null;
}

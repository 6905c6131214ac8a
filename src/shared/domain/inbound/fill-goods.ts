import type { ScanRecord } from '../scan-record.ts';
import { askAgain, step } from '../turn/turn.ts';
import { missingOf, productIdOf } from './goods.ts';
import type { Goods, InboundTurn } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import type { GoodsScan, Marks } from './see-goods.ts';

/*
 * What goods in hand still have to say: lot, expiry, serials. Only what the product is tracked by is kept.
 */

/** Lot, date and serial of a code that names the product. */
export function fillMarks(turn: InboundTurn, found: GoodsScan): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods?.product) return turn;
  const { tracking } = goods.product;
  const { lot, expiry, serial } = found.seen.marks;
  const marked: Goods = {
    ...goods,
    lot: tracking.lot ? (goods.lot ?? lot) : null,
    expiry: tracking.expiry ? (goods.expiry ?? expiry) : null,
  };
  const next = step(turn, { goods: marked, aside: null });
  return tracking.serial && serial !== null ? addSerial(next, marked, { ...found, serial }) : next;
}

/** Lot, date or serial from a code of its own, the second one of a label. */
export function fillAttributes(turn: InboundTurn, marks: Marks, found: Omit<GoodsScan, 'seen'>): InboundTurn {
  const { goods } = turn.run.state;
  const tracking = goods?.product?.tracking;
  if (!goods || !tracking) return say(turn, 'error', 'nothing_open', {});
  if (tracking.serial && marks.serial !== null)
    return addSerial(turn, goods, { ...found, serial: marks.serial });
  const lot = tracking.lot ? marks.lot : null;
  const expiry = tracking.expiry ? marks.expiry : null;
  if (lot === null && expiry === null) {
    const scanned = { kind: 'code', name: found.scan.raw } as const;
    return say(turn, 'warning', 'wrong_scan', {}, { scanned });
  }
  if (isOther(goods.lot, lot) || isOther(goods.expiry, expiry)) return sayOther(turn, goods, lot, expiry);
  const filled = { ...goods, lot: lot ?? goods.lot, expiry: expiry ?? goods.expiry };
  const next = step(turn, { goods: { ...filled, scans: [...goods.scans, found.scan] }, aside: null });
  return sayMark(next, lot, expiry);
}

const isOther = (own: string | null, read: string | null): boolean =>
  own !== null && read !== null && own !== read;

function sayOther(turn: InboundTurn, goods: Goods, lot: string | null, expiry: string | null): InboundTurn {
  const isLot = isOther(goods.lot, lot);
  const scanned = { kind: 'lot', name: (isLot ? lot : expiry) ?? '' } as const;
  const expected = { kind: 'lot', name: (isLot ? goods.lot : goods.expiry) ?? '' } as const;
  return say(turn, 'error', 'other_lot', {}, { scanned, expected });
}

const sayMark = (turn: InboundTurn, lot: string | null, expiry: string | null): InboundTurn =>
  lot !== null
    ? say(turn, 'success', 'lot_taken', { lot })
    : say(turn, 'success', 'expiry_taken', { date: expiry ?? '' });

/** A text where a lot is asked for is that lot, whatever else it looks like. */
export function enterLot(turn: InboundTurn, lot: string, scan: ScanRecord): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  const scans = [...goods.scans, scan];
  return say(step(turn, { goods: { ...goods, lot, scans } }), 'success', 'lot_taken', { lot });
}

export function enterExpiry(turn: InboundTurn, expiry: string | null, digits: string): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  if (expiry === null) {
    return say(turn, 'error', 'not_a_date', {}, { scanned: { kind: 'code', name: digits } });
  }
  return say(step(turn, { goods: { ...goods, expiry } }), 'success', 'expiry_taken', { date: expiry });
}

/** One serial, with where else in the house a piece with it is known to be. */
type SerialScan = { serial: string; scan: ScanRecord; serialAt: string | null };

/**
 * One more piece by its serial. Twice in this receipt is refused; known elsewhere in the house too, unless the
 * operator insists by the same code again: then it is recorded with doubt.
 */
export function addSerial(
  turn: InboundTurn,
  goods: Goods,
  { serial, scan, serialAt }: SerialScan,
): InboundTurn {
  const scanned = { kind: 'serial', name: serial } as const;
  if (isTaken(turn, goods, serial)) return say(turn, 'error', 'serial_twice', {}, { scanned });
  if (serialAt !== null && turn.run.again !== scan.raw) {
    return askAgain(say(turn, 'warning', 'serial_known', { place: serialAt }, { scanned }), scan.raw);
  }
  const serials = [...goods.serials, serial];
  const quantity = Math.max(goods.quantity, serials.length);
  const scans = goods.scans.includes(scan) ? goods.scans : [...goods.scans, scan];
  const doubts = serialAt === null ? goods.doubts : [...new Set([...goods.doubts, 'serial_duplicate'])];
  const taken = step(turn, { goods: { ...goods, serials, quantity, scans, doubts }, aside: null });
  return say(taken, 'success', 'serial_taken', { done: serials.length, total: quantity });
}

function isTaken({ run }: InboundTurn, goods: Goods, serial: string): boolean {
  const before = run.state.received.find(({ productId }) => productId === productIdOf(goods));
  return goods.serials.includes(serial) || (before?.serials ?? []).includes(serial);
}

/** What is asked for is not on the goods: it is not asked again, and the record says so. */
export function waive(turn: InboundTurn): InboundTurn {
  const { goods } = turn.run.state;
  const missing = goods && missingOf(goods);
  if (!goods || !missing) return turn;
  const doubts = [...goods.doubts, `${missing}_missing`];
  return step(turn, { goods: { ...goods, waived: [...goods.waived, missing], doubts }, aside: null });
}

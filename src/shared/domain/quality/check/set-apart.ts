import { bareText } from '../../turn/goods-read.ts';
import { scannedThing } from '../../turn/scanned-thing.ts';
import { setState, step } from '../../turn/turn.ts';
import { type CheckScan, markingsOf } from './check-scan.ts';
import type { CheckTurn } from './check-state.ts';
import { say } from './check-texts.ts';
import { currentCheck } from './check-view.ts';

/** A part of the goods is decided otherwise than the rest: how many, or which ones where they have serials. */
export function askPart(turn: CheckTurn): CheckTurn {
  const on = currentCheck(turn.run.state);
  if (!on || on.goods.quantity < 2) return turn;
  const part = on.goods.serials.length > 0 ? { quantity: 0, serials: [] } : null;
  return setState(turn, { aside: 'part', check: { ...on.check, part } });
}

/** So many base units are decided next; all of them are no part. */
export function setApart(turn: CheckTurn, quantity: number): CheckTurn {
  const on = currentCheck(turn.run.state);
  if (!on) return turn;
  const { check, goods } = on;
  if (quantity > goods.quantity) {
    return say(turn, 'error', 'too_many', { quantity, remaining: goods.quantity });
  }
  if (quantity === 0) return say(turn, 'error', 'nothing_chosen', {});
  const part = quantity === goods.quantity ? null : { quantity, serials: [] };
  return step(turn, { aside: null, check: { ...check, part } });
}

/** A serial that is scanned belongs to the part; scanned once more it does not. */
export function chooseSerial(turn: CheckTurn, scan: CheckScan): CheckTurn {
  const on = currentCheck(turn.run.state);
  if (!on?.check.part || on.goods.serials.length === 0) return turn;
  const { check, goods } = on;
  const serial = markingsOf(scan).serial ?? bareText(scan.reading);
  if (serial === null || !goods.serials.includes(serial)) {
    const scanned = scannedThing(scan.reading, scan.known);
    return say(turn, 'error', 'serial_unknown', { product: goods.product.name }, { scanned });
  }
  const chosen = on.check.part.serials;
  const isChosen = chosen.includes(serial);
  const serials = isChosen ? chosen.filter((one) => one !== serial) : [...chosen, serial];
  const count = serials.length;
  const next = setState(turn, { check: { ...check, part: { quantity: count, serials } } });
  return say(next, isChosen ? 'warning' : 'success', isChosen ? 'serial_left' : 'serial_chosen', { count });
}

/** The pieces that were scanned are the part. */
export function confirmSerials(turn: CheckTurn): CheckTurn {
  const on = currentCheck(turn.run.state);
  const serials = on?.check.part?.serials ?? [];
  if (!on || on.goods.serials.length === 0) return turn;
  if (serials.length === 0) return say(turn, 'error', 'nothing_chosen', {});
  const part = serials.length === on.goods.quantity ? null : { quantity: serials.length, serials };
  return step(turn, { aside: null, check: { ...on.check, part } });
}

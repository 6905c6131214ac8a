import { setState, step } from '../../turn/turn.ts';
import { planOf, currentGoods } from './check-view.ts';
import type { CheckTurn, HeldGoods } from './check-state.ts';
import { say } from './check-texts.ts';
import { openGoods } from './held-unit.ts';
import { movementName } from '../../movement-name.ts';
import type { ScanRecord } from '../../scan-record.ts';
import { type CheckScan, isProductOf, markingsOf } from './check-scan.ts';
import { scannedThing } from '../../turn/scanned-thing.ts';

/** Turns to goods of the unit that something is still to be decided about. */
export function chooseGoods(turn: CheckTurn, goodsId: string): CheckTurn {
  const { unit } = turn.run.state;
  const isOpen = unit !== null && openGoods(unit).some((goods) => goods.goodsId === goodsId);
  return isOpen ? step(turn, { on: goodsId, check: null, aside: null }) : turn;
}

/** A scan of goods chooses them, if no others of the unit could be meant. */
export function chooseByScan(turn: CheckTurn, scan: CheckScan): CheckTurn {
  const { unit } = turn.run.state;
  const open = unit ? openGoods(unit) : [];
  const meant = narrowed(
    open.filter((goods) => isProductOf(goods, scan)),
    scan,
  );
  const [goods, other] = meant;
  if (!goods)
    return say(turn, 'error', 'not_these_goods', {}, { scanned: scannedThing(scan.reading, scan.known) });
  if (other) return say(turn, 'warning', 'several_lots', { product: goods.product.name });
  return say(chooseGoods(turn, goods.goodsId), 'success', 'goods_found', { product: goods.product.name });
}

/** Those among goods that a code can mean by its lot, date and serial. */
function narrowed(goods: HeldGoods[], scan: CheckScan): HeldGoods[] {
  const { lot, expiry, serial } = markingsOf(scan);
  return goods.filter(
    (one) =>
      (lot === null || one.lot === null || one.lot === lot) &&
      (expiry === null || one.expiry === null || one.expiry === expiry) &&
      (serial === null || one.serials.length === 0 || one.serials.includes(serial)),
  );
}

/** Leaves the goods that are on for others of the unit. */
export const leaveGoods = (turn: CheckTurn): CheckTurn => step(turn, { on: null, check: null, aside: null });

/** Begins the check of the goods that are on. Named after the first movement that can follow from it. */
export function beginCheck(turn: CheckTurn, scans: ScanRecord[] = []): CheckTurn {
  const on = currentGoods(turn.run.state);
  if (!on) return turn;
  const { goodsId, quantity } = on.goods;
  const { sampleSize, accept, reject } = planOf(on.goods);
  const { base, used } = turn.run.mids;
  const check = {
    goodsId,
    checkId: movementName(base, used),
    lotSize: quantity,
    sampleSize,
    accept,
    reject,
    answers: [],
    itemsDone: 0,
    evidenceIds: [],
    defects: 0,
    isCounted: false,
    part: null,
    decision: null,
    scans,
  };
  return setState(step(turn, { check }), { aside: null });
}

/** A piece of the goods in hand begins their check; another lot of them does not. */
export function beginByScan(turn: CheckTurn, scan: CheckScan): CheckTurn {
  const on = currentGoods(turn.run.state);
  const scanned = scannedThing(scan.reading, scan.known);
  if (!on) return turn;
  const { goods } = on;
  if (!isProductOf(goods, scan)) {
    const expected = { kind: 'product', name: goods.product.name } as const;
    return say(turn, 'error', 'not_these_goods', {}, { scanned, expected });
  }
  const { lot } = markingsOf(scan);
  if (lot !== null && goods.lot !== null && lot !== goods.lot) {
    const things = {
      scanned: { kind: 'lot', name: lot },
      expected: { kind: 'lot', name: goods.lot },
    } as const;
    return say(turn, 'error', 'other_lot', {}, things);
  }
  return say(beginCheck(turn, [scan.scan]), 'success', 'goods_found', { product: goods.product.name });
}

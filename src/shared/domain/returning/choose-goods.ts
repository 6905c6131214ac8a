import { goodsRead } from '../turn/goods-read.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { askAgain, step } from '../turn/turn.ts';
import { findSource } from './find-source.ts';
import type { ReturnScan } from './found.ts';
import { isProductOf } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { ReturnGoods } from './return-state.ts';
import { judgeGoods } from './take-goods.ts';

/** The operator pointed at one of the goods that lie at the source; its product is scanned next. */
export function chooseGoods(turn: ReturnTurn, goodsId: string): ReturnTurn {
  const isThere = turn.run.state.goods.some((one) => one.goodsId === goodsId);
  return isThere ? step(turn, { currentId: goodsId, question: null }) : turn;
}

/**
 * A scan while several goods lie at the source, or none that are known: the product names which. One that nobody
 * knew of is taken back all the same; a code that no product bears needs to come twice.
 */
export function chooseByScan(turn: ReturnTurn, seen: ReturnScan): ReturnTurn {
  const { reading, known, scan } = seen;
  if (seen.source) return findSource(turn, seen);
  const scanned = scannedThing(reading, known);
  const read = goodsRead(reading, known);
  if (!read) return say(turn, 'error', 'wrong_scan', {}, { scanned });
  const here = matching(turn.run.state.goods, seen);
  if (here) return judgeGoods(turn, here, read.marks, scan);
  const { stranger } = seen;
  if (!stranger) return say(turn, 'error', 'wrong_scan', {}, { scanned });
  if (read.product === null && turn.run.again !== scan.raw) {
    return askAgain(say(turn, 'error', 'unknown_product', {}, { scanned }), scan.raw);
  }
  const added = step(turn, { goods: [...turn.run.state.goods, stranger] });
  return judgeGoods(added, stranger, read.marks, scan);
}

/** The goods that a code names: of the lot and serial that it says, if there are such, else of the product. */
export function matching(goods: readonly ReturnGoods[], { reading, known }: ReturnScan): ReturnGoods | null {
  const read = goodsRead(reading, known);
  if (!read) return null;
  const ofProduct = goods.filter(({ product }) => isProductOf(product, read));
  const { lot, expiry, serial } = read.marks;
  const exact = ofProduct.find(
    (one) =>
      (serial !== null && one.serials.includes(serial)) ||
      (lot !== null && lot === one.lot) ||
      (lot === null && expiry !== null && expiry === one.expiry),
  );
  return exact ?? ofProduct[0] ?? null;
}

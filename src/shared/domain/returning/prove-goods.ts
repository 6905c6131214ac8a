import { placeName } from '../place.ts';
import { bareText, goodsRead } from '../turn/goods-read.ts';
import type { Thing } from '../turn/message.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { askAgain } from '../turn/turn.ts';
import { withGoods } from './change-goods.ts';
import { matching } from './choose-goods.ts';
import { findSource, isWholeOf } from './find-source.ts';
import { isContainer, type ReturnScan } from './found.ts';
import { currentGoods, isProductOf } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { ReturnGoods } from './return-state.ts';
import { judgeGoods, takeGoods, takeWhole } from './take-goods.ts';

/** A scan while the goods are still to be taken: their product, a serial of theirs, or the tote that holds only them. */
export function proveGoods(turn: ReturnTurn, seen: ReturnScan): ReturnTurn {
  const goods = currentGoods(turn.run.state);
  if (!goods) return turn;
  const { reading, known, scan, source } = seen;
  if (source) return proveSource(turn, goods, seen);
  const serial = bareText(reading);
  if (serial !== null && goods.serials.includes(serial)) {
    return takeGoods(turn, { ...goods, proven: [serial] }, scan);
  }
  const read = goodsRead(reading, known);
  if (read && isProductOf(goods.product, read)) {
    const meant = goods.taken ? goods : (matching(turn.run.state.goods, seen) ?? goods);
    return judgeGoods(turn, meant, read.marks, scan);
  }
  const other = matching(turn.run.state.goods, seen);
  if (other && read) return judgeGoods(turn, other, read.marks, scan);
  const expected: Thing = { kind: 'product', name: goods.product.name };
  const text = read ? 'wrong_product' : 'wrong_scan';
  return say(turn, 'error', text, {}, { scanned: scannedThing(reading, known), expected });
}

/**
 * The tote or place that the goods lie in. In free work another one is gone on with. For a task it is turned away once;
 * when the same code comes again the goods are taken from there, for that is where they are.
 */
function proveSource(turn: ReturnTurn, goods: ReturnGoods, seen: ReturnScan): ReturnTurn {
  const { source, scan, reading, known } = seen;
  if (!source) return turn;
  if (source.place === goods.from) {
    return isWholeOf(source, goods) ? takeWhole(turn, goods, scan) : say(turn, 'success', 'source_found', {});
  }
  if (turn.run.state.isFree) return findSource(turn, seen);
  const scanned = scannedThing(reading, known);
  const isFromTote = goods.from.startsWith('lpn:');
  if (isFromTote && !isContainer(source)) {
    const product: Thing = { kind: 'product', name: goods.product.name };
    return say(turn, 'error', 'wrong_scan', {}, { scanned, expected: product });
  }
  if (turn.run.again !== scan.raw) {
    const expected: Thing = { kind: isFromTote ? 'container' : 'place', name: placeName(goods.from) };
    return askAgain(say(turn, 'error', 'other_source', {}, { scanned, expected }), scan.raw);
  }
  const moved = { ...goods, from: source.place, there: null, serials: [] };
  return say(withGoods(turn, moved), 'warning', 'other_source_taken', { place: placeName(source.place) });
}

import { placeName } from '../place.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { askAgain, step } from '../turn/turn.ts';
import { isContainer, type ReturnScan, type Source } from './found.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { ReturnGoods } from './return-state.ts';
import { takeWhole } from './take-goods.ts';

/**
 * The tote or place that goods are taken from, scanned first in free work. A tote with nothing in it but goods of one
 * kind that no order wants proves them as well. What an order wants is offered only when the same code comes again.
 */
export function findSource(turn: ReturnTurn, seen: ReturnScan): ReturnTurn {
  const { source, scan } = seen;
  if (!source) {
    return say(turn, 'error', 'scan_source', {}, { scanned: scannedThing(seen.reading, seen.known) });
  }
  const isWanted = source.goods.length === 0 && source.wanted.length > 0;
  if (isWanted && turn.run.again !== scan.raw) {
    const order = source.orderId ?? '–';
    const scanned = scannedThing(seen.reading, seen.known);
    return askAgain(say(turn, 'warning', 'all_wanted', { order }, { scanned }), scan.raw);
  }
  return openSource(turn, source, isWanted ? source.wanted : source.goods, seen);
}

function openSource(
  turn: ReturnTurn,
  source: Source,
  goods: readonly ReturnGoods[],
  { scan }: ReturnScan,
): ReturnTurn {
  const opened = step(turn, {
    source: source.place,
    goods: [...goods],
    currentId: null,
    question: null,
    refused: [],
  });
  const [first, ...others] = goods;
  if (!first) return say(opened, 'warning', 'nothing_known', { place: placeName(source.place) });
  if (others.length > 0) return say(opened, 'success', 'source_found', {});
  const chosen = step(opened, { currentId: first.goodsId });
  return isWholeOf(source, first)
    ? takeWhole(chosen, first, scan)
    : say(chosen, 'success', 'source_found', {});
}

/** Whether the code of the container says all about the goods: nothing else is in it, and each piece is known. */
export const isWholeOf = (source: Source, { product, serials, quantity, there }: ReturnGoods): boolean =>
  isContainer(source) &&
  source.isOneKind &&
  quantity !== null &&
  (quantity === there || !product.tracking.serial) &&
  (!product.tracking.serial || serials.length === quantity);

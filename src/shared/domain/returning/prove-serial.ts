import { bareText, goodsRead, markingsRead } from '../turn/goods-read.ts';
import type { Thing } from '../turn/message.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { withGoods } from './change-goods.ts';
import type { ReturnScan } from './found.ts';
import { currentGoods, isProductOf, serialsMissing } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { ReturnGoods } from './return-state.ts';
import { askSerial, isOtherSerial } from './take-goods.ts';

/** One more piece by its serial: each only once; one that is not known to lie there needs to be scanned twice. */
export function proveSerial(turn: ReturnTurn, seen: ReturnScan): ReturnTurn {
  const goods = currentGoods(turn.run.state);
  if (!goods) return turn;
  const { scan, reading, known } = seen;
  const serial = serialSaid(goods, seen);
  if (serial === null) {
    const expected: Thing = { kind: 'serial', name: goods.serials.find(isMissing(goods)) ?? '' };
    return say(turn, 'error', 'serials_first', {}, { scanned: scannedThing(reading, known), expected });
  }
  const scanned: Thing = { kind: 'serial', name: serial };
  if (goods.proven.includes(serial)) return say(turn, 'error', 'serial_twice', {}, { scanned });
  if (isOtherSerial(goods, serial) && turn.run.again !== scan.raw)
    return askSerial(turn, goods, serial, scan);
  const proven = [...goods.proven, serial];
  const next = withGoods(turn, { ...goods, proven, scans: [...goods.scans, scan] });
  return say(next, 'success', 'serial_found', {
    done: proven.length,
    total: proven.length + serialsMissing({ ...goods, proven }),
  });
}

const isMissing =
  ({ proven }: ReturnGoods) =>
  (serial: string): boolean =>
    !proven.includes(serial);

function serialSaid(goods: ReturnGoods, { reading, known }: ReturnScan): string | null {
  const read = goodsRead(reading, known);
  if (read) return isProductOf(goods.product, read) ? read.marks.serial : null;
  return markingsRead(reading)?.serial ?? bareText(reading);
}

import type { ScanRecord } from '../scan-record.ts';
import type { Markings } from '../turn/goods-read.ts';
import { askAgain, setState, sound } from '../turn/turn.ts';
import { withGoods } from './change-goods.ts';
import { serialsMissing } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { GoodsQuestion, ReturnGoods } from './return-state.ts';

/** The goods are proven and in hand; if nobody knows how many, that is asked next. */
export function takeGoods(turn: ReturnTurn, goods: ReturnGoods, scan: ScanRecord): ReturnTurn {
  const taken = { ...goods, taken: true, scans: [...goods.scans, scan] };
  const next = withGoods(turn, taken, {
    currentId: goods.goodsId,
    question: null,
    aside: goods.quantity === null ? { kind: 'quantity', purpose: 'all' } : null,
  });
  return say(next, 'success', 'product_found', { product: goods.product.name });
}

/** All of a container is taken at once, by its own code: nothing else is in it. */
export const takeWhole = (turn: ReturnTurn, goods: ReturnGoods, scan: ScanRecord): ReturnTurn =>
  takeGoods(turn, { ...goods, proven: goods.serials }, scan);

/**
 * The product was scanned: taken as soon as lot and date leave no doubt. Only what the product is tracked by counts.
 */
export function judgeGoods(
  turn: ReturnTurn,
  goods: ReturnGoods,
  read: Markings,
  scan: ScanRecord,
): ReturnTurn {
  const question = questionOf(goods, read);
  if (question) return ask(turn, goods, { ...question, serial: read.serial, scan });
  return withSerial(takeGoods(turn, named(goods, read), scan), goods.goodsId, read.serial, scan);
}

type Doubt = Pick<GoodsQuestion, 'kind' | 'lot' | 'expiry'>;

function questionOf(goods: ReturnGoods, read: Markings): Doubt | null {
  const { tracking } = goods.product;
  if (!tracking.lot && !tracking.expiry) return null;
  const unread: Doubt = { kind: 'unread', lot: goods.lot, expiry: goods.expiry };
  const lot = tracking.lot ? read.lot : null;
  const expiry = tracking.expiry ? read.expiry : null;
  if (tracking.lot && goods.lot === null && goods.there === null) {
    return lot === null ? { kind: 'missing', lot: null, expiry } : null;
  }
  if (isContrary(lot, goods.lot) || isContrary(expiry, goods.expiry)) return { kind: 'other', lot, expiry };
  if (goods.lotOnlyHere) return null;
  const isSilent = tracking.lot ? lot === null : expiry === null;
  return isSilent ? unread : null;
}

/** Goods that nobody knew of are of the lot and date that their code says. */
function named(goods: ReturnGoods, { lot, expiry }: Markings): ReturnGoods {
  const { there, product } = goods;
  if (there !== null) return goods;
  return {
    ...goods,
    lot: goods.lot ?? (product.tracking.lot ? lot : null),
    expiry: goods.expiry ?? (product.tracking.expiry ? expiry : null),
  };
}

const isContrary = (read: string | null, known: string | null): boolean =>
  read !== null && known !== null && read !== known;

const ask = (turn: ReturnTurn, goods: ReturnGoods, question: GoodsQuestion): ReturnTurn =>
  sound(
    setState(turn, { currentId: goods.goodsId, question }),
    question.kind === 'other' ? 'error' : 'warning',
  );

/** A code that says the serial too has proven one piece; one that is not known to lie there needs to come twice. */
export function withSerial(
  turn: ReturnTurn,
  goodsId: string,
  serial: string | null,
  scan: ScanRecord,
): ReturnTurn {
  const goods = turn.run.state.goods.find((one) => one.goodsId === goodsId);
  if (!goods || serial === null || !goods.product.tracking.serial) return turn;
  if (goods.quantity !== null && serialsMissing(goods) === 0) return turn;
  if (isOtherSerial(goods, serial)) return askSerial(turn, goods, serial, scan);
  return withGoods(turn, { ...goods, proven: [...goods.proven, serial] });
}

export const isOtherSerial = ({ serials }: ReturnGoods, serial: string): boolean =>
  serials.length > 0 && !serials.includes(serial);

/** Asks for the code of another piece than known once more. */
export function askSerial(
  turn: ReturnTurn,
  { serials, proven }: ReturnGoods,
  serial: string,
  scan: ScanRecord,
): ReturnTurn {
  const scanned = { kind: 'serial', name: serial } as const;
  const name = serials.find((one) => !proven.includes(one)) ?? '';
  const asked = say(turn, 'error', 'other_serial', {}, { scanned, expected: { kind: 'serial', name } });
  return askAgain(asked, scan.raw);
}

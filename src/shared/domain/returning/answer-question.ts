import { bareText, goodsRead, type Markings, markingsRead } from '../turn/goods-read.ts';
import type { Thing } from '../turn/message.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { setState } from '../turn/turn.ts';
import type { ReturnScan } from './found.ts';
import { currentGoods, isProductOf } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { GoodsQuestion, ReturnGoods } from './return-state.ts';
import { judgeGoods, takeGoods, withSerial } from './take-goods.ts';

/** Yes: the goods are of the lot in question, or nobody can tell which. */
export function confirmGoods(turn: ReturnTurn): ReturnTurn {
  const { question } = turn.run.state;
  const goods = currentGoods(turn.run.state);
  if (!question || !goods) return turn;
  return takeAs(turn, goods, question);
}

function takeAs(turn: ReturnTurn, goods: ReturnGoods, question: GoodsQuestion): ReturnTurn {
  const { lot, expiry, serial, scan, kind } = question;
  const named = kind === 'other' ? { ...goods, ...otherLot(goods, question) } : { ...goods, lot, expiry };
  const taken = withSerial(takeGoods(turn, named, scan), goods.goodsId, serial, scan);
  const said = lot ?? expiry;
  return said === null ? taken : say(taken, 'success', 'lot_taken', { lot: said });
}

/** Of another lot than known: what lies there of that one nobody knows. */
const otherLot = (goods: ReturnGoods, { lot, expiry }: GoodsQuestion) => ({
  lot: lot ?? goods.lot,
  expiry: expiry ?? (lot === null || lot === goods.lot ? goods.expiry : null),
  there: null,
  serials: [],
});

/** No: the piece is put aside and another one taken. */
export const dismissQuestion = (turn: ReturnTurn): ReturnTurn => setState(turn, { question: null });

/** A scan while a lot is in question: the same code says yes; a second barcode or a typed lot names it. */
export function answerQuestion(turn: ReturnTurn, seen: ReturnScan): ReturnTurn {
  const { question } = turn.run.state;
  const goods = currentGoods(turn.run.state);
  if (!question || !goods) return turn;
  const { scan, reading, known } = seen;
  if (scan.raw === question.scan.raw) {
    if (question.kind !== 'missing') return confirmGoods(turn);
    return say(turn, 'error', 'answer_first', {}, { scanned: scannedThing(reading, known) });
  }
  const read = goodsRead(reading, known);
  if (read && isProductOf(goods.product, read)) {
    return judgeGoods(dismissQuestion(turn), goods, read.marks, scan);
  }
  const said = lotSaid(seen);
  if (said) return nameLot(turn, goods, said, seen);
  const expected: Thing = { kind: 'lot', name: goods.lot ?? goods.expiry ?? '' };
  return say(turn, 'error', 'answer_first', {}, { scanned: scannedThing(reading, known), expected });
}

function lotSaid({ reading }: ReturnScan): Markings | null {
  const text = bareText(reading);
  return markingsRead(reading) ?? (text === null ? null : { lot: text, expiry: null, serial: null });
}

/** A lot that was named on purpose is taken: the right one at once, another one as what it is. */
function nameLot(turn: ReturnTurn, goods: ReturnGoods, said: Markings, { scan }: ReturnScan): ReturnTurn {
  const { question } = turn.run.state;
  const isRight = said.lot !== null && said.lot === goods.lot;
  const kind = isRight || goods.there === null ? 'unread' : 'other';
  const expiry = said.expiry ?? (isRight ? goods.expiry : null);
  const serial = said.serial ?? question?.serial ?? null;
  return takeAs(turn, goods, { kind, lot: said.lot ?? goods.lot, expiry, serial, scan });
}

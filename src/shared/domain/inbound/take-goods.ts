import { setState, sound, step } from '../turn/turn.ts';
import { addSerial, fillMarks } from './fill-goods.ts';
import { missingOf, nameOf, productIdOf } from './goods.ts';
import type { Goods, InboundTurn } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import { doubtsOf } from './judge-goods.ts';
import { recordGoods } from './record-goods.ts';
import type { GoodsScan, GoodsSeen } from './see-goods.ts';

/**
 * A product is scanned. The one in hand once more is one packing more; another one, or another lot, is recorded
 * behind the one in hand, so that a product with all on its label takes one scan.
 */
export function takeGoods(turn: InboundTurn, found: GoodsScan): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return openGoods(turn, found);
  if (isSame(goods, found.seen)) return moreGoods(turn, goods, found);
  const recorded = recordGoods(turn, found.today);
  return recorded.run.state.goods === null ? openGoods(recorded, found) : recorded;
}

function isSame(goods: Goods, { code, product, marks }: GoodsSeen): boolean {
  if (productIdOf(goods) !== (product?.productId ?? code)) return false;
  const differs = (own: string | null, read: string | null) => own !== null && read !== null && own !== read;
  const { tracking } = goods.product ?? { tracking: { lot: false, expiry: false } };
  return (
    !(tracking.lot && differs(goods.lot, marks.lot)) &&
    !(tracking.expiry && differs(goods.expiry, marks.expiry))
  );
}

const newGoods = ({ seen, scan }: GoodsScan): Goods => ({
  code: seen.code,
  product: seen.product,
  name: null,
  perScan: seen.perScan,
  quantity: seen.quantity,
  said: seen.isCounted ? 'code' : 'packing',
  ...unknownMarks(seen),
  waived: [],
  scans: [scan],
  damage: null,
  evidenceIds: [],
  reason: null,
  disposition: null,
  doubts: [],
});

/** Of goods that nobody knows everything is kept that their code says. */
function unknownMarks({ product, marks }: GoodsSeen): Pick<Goods, 'lot' | 'expiry' | 'serials'> {
  if (product) return { lot: null, expiry: null, serials: [] };
  const { lot, expiry, serial } = marks;
  return { lot, expiry, serials: serial === null ? [] : [serial] };
}

function openGoods(turn: InboundTurn, found: GoodsScan): InboundTurn {
  const { seen, today } = found;
  // What was said of the goods before them is over.
  const ready: InboundTurn = { ...turn, tone: null };
  const opened = step(ready, { goods: announced(turn, newGoods(found), seen), aside: null });
  const marked = fillMarks(opened, found);
  return marked.run.state.goods === null || marked.tone === 'error' || marked.tone === 'warning'
    ? marked
    : sayGoods(marked, today, 'found');
}

/** The rest of what a notice announces is proposed where the code does not say how many there are. */
function announced(turn: InboundTurn, goods: Goods, { marks }: GoodsSeen): Goods {
  if (goods.said === 'code' || goods.product?.tracking.serial) return goods;
  const contents = turn.run.state.unit?.contents ?? [];
  const own = contents.filter(({ productId }) => productId === productIdOf(goods));
  const content = own.find(({ lot }) => lot === marks.lot) ?? (own.length === 1 ? own[0] : undefined);
  const fits =
    content !== undefined && (marks.lot === null || content.lot === null || content.lot === marks.lot);
  return fits ? { ...goods, quantity: content.quantity, said: 'notice' } : goods;
}

/** The same code again: yes to what was announced, else one packing more. */
function moreGoods(turn: InboundTurn, goods: Goods, found: GoodsScan): InboundTurn {
  const { seen, scan, today } = found;
  if (goods.product?.tracking.serial && seen.marks.serial !== null) {
    return addSerial(turn, goods, { ...found, serial: seen.marks.serial });
  }
  const isFilled = missingOf(goods) !== null && fillsIn(goods, seen);
  if (isFilled) return sayFilled(fillMarks(turn, found), today);
  if (goods.said === 'notice') return recordGoods(turn, today);
  const quantity = goods.quantity + (seen.isCounted ? seen.quantity : seen.perScan);
  const more = step(turn, { goods: { ...goods, quantity, scans: [...goods.scans, scan] }, aside: null });
  return sayGoods(more, today, 'now');
}

/** A second label of the same piece that says what the first did not. */
const fillsIn = ({ product, lot, expiry }: Goods, { marks }: GoodsSeen): boolean =>
  (product?.tracking.lot === true && lot === null && marks.lot !== null) ||
  (product?.tracking.expiry === true && expiry === null && marks.expiry !== null);

const sayFilled = (turn: InboundTurn, today: string): InboundTurn =>
  turn.tone === 'error' || turn.tone === 'warning' ? turn : sayGoods(turn, today, 'found');

/** What is in hand now, and what is wrong with it: told at once, and never in the way. */
export function sayGoods(turn: InboundTurn, today: string, text: 'found' | 'now'): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  const [doubt] = doubtsOf(turn.run.state, goods, today);
  const product = nameOf(goods);
  if (doubt) return say(turn, 'warning', doubt.text, doubt.values as never);
  // Of goods that fit the screen says all; what was said of those before them stays.
  return text === 'now'
    ? say(turn, 'success', 'now', { quantity: goods.quantity, product })
    : sound(turn, 'success');
}

/** It is not received after all: nothing of it was recorded. */
export function setAside(turn: InboundTurn): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  return say(setState(turn, { goods: null, aside: null }), 'success', 'set_aside', {
    product: nameOf(goods),
  });
}

import type { MovementBody } from '../movement.ts';
import { record, sayingIn, setState, type Turn } from '../turn/turn.ts';
import { type AmountPurpose, type Carrying, carryingTexts, holdWith, withCarried } from './carrying.ts';
import { bodyOfGoods, type Goods, goodsWithout } from './goods.ts';
import {
  amountInHand,
  areSerialsMissing,
  goodsInWork,
  type Hold,
  holdWithout,
  isQuantityMissing,
  serialsInHand,
} from './hold.ts';

const say = sayingIn(carryingTexts);

/** Opens the keypad for goods in work. */
export const askAmount = <S extends Carrying>(turn: Turn<S>, purpose: AmountPurpose): Turn<S> =>
  withCarried(turn, { aside: { kind: 'amount', purpose } });

/** What the number that is keyed in stands for; null where none is asked. */
export function amountAsked({ aside, hold }: Carrying): AmountPurpose | null {
  if (aside?.kind === 'amount') return aside.purpose;
  return hold && isQuantityMissing(hold) ? 'part' : null;
}

/** The number that yes stands for where one is asked: all that are known; null where nothing goes without saying. */
export function likelyAmount(state: Carrying): number | null {
  const goods = state.hold && goodsInWork(state.hold);
  if (!goods || goods.quantity === 0) return null;
  return amountAsked(state) === 'damaged' && goods.quantity > 1 ? null : goods.quantity;
}

/** Evidence and time of what is reported. */
export type Report = { evidenceIds: readonly string[] };

/** A number on the keypad, in base units of the goods in work. */
export function enterAmount<S extends Carrying>(turn: Turn<S>, quantity: number, report: Report): Turn<S> {
  const { hold } = turn.run.state;
  const goods = hold && goodsInWork(hold);
  if (!goods) return turn;
  switch (amountAsked(turn.run.state)) {
    case null:
      return turn;
    case 'part':
      return takePart(turn, hold, goods, quantity);
    case 'counted':
      return recordCount(turn, hold, goods, quantity);
    case 'damaged':
      return recordDamaged(turn, hold, goods, quantity, report);
  }
}

function takePart<S extends Carrying>(turn: Turn<S>, hold: Hold, goods: Goods, quantity: number): Turn<S> {
  if (quantity === 0) return withCarried(turn, { aside: null });
  const { serials } = hold;
  if (quantity < serials.length) return say(turn, 'error', 'serials_more', { serials: serials.length });
  const taken = holdWith(turn, { ...hold, quantity: quantity === goods.quantity ? null : quantity });
  const isMore = goods.quantity > 0 && quantity > goods.quantity;
  return isMore ? say(taken, 'warning', 'more_than_known', { quantity, known: goods.quantity }) : taken;
}

/** Another number lies there than was said. It is recorded as counted and carried on with. */
function recordCount<S extends Carrying>(turn: Turn<S>, hold: Hold, goods: Goods, quantity: number): Turn<S> {
  const closed = withCarried(turn, { aside: null });
  if (quantity === goods.quantity) return closed;
  const counted = withCounted(closed, hold, goods, quantity, 'wrong_contents');
  return say(counted, 'warning', 'counted', { quantity, product: goods.product.name });
}

/** None of the goods in work is there. */
export function recordMissing<S extends Carrying>(turn: Turn<S>): Turn<S> {
  const { hold } = turn.run.state;
  const goods = hold && goodsInWork(hold);
  if (!goods) return turn;
  const missing = withCounted(turn, hold, goods, 0, 'missing');
  return say(missing, 'warning', 'goods_missing', { product: goods.product.name });
}

function withCounted<S extends Carrying>(
  turn: Turn<S>,
  hold: Hold,
  goods: Goods,
  quantity: number,
  reason: string,
): Turn<S> {
  const recorded = record(turn, { type: 'count', body: countBody(hold, goods, quantity, reason) });
  if (quantity === 0) return holdWith(recorded, holdWithout(hold, goods.quantity, goods.serials));
  const counted = hold.goods.map((one) => (one === goods ? { ...one, quantity } : one));
  return holdWith(recorded, { ...hold, goods: counted, quantity: null, serials: [] });
}

/** What was counted of goods at the place they are taken from. */
export const countBody = (
  { from, scans }: Pick<Hold, 'from' | 'scans'>,
  goods: Goods,
  quantity: number,
  reason: string,
): MovementBody => ({
  ...bodyOfGoods(goods, quantity, []),
  expected: goods.quantity,
  from,
  reason,
  scans,
});

/**
 * Broken pieces are goods of their own from now on. Pieces with serials are named first: those in the hand are broken.
 */
export function reportDamage<S extends Carrying>(turn: Turn<S>, report: Report): Turn<S> {
  const { hold } = turn.run.state;
  const goods = hold && goodsInWork(hold);
  if (!goods) return turn;
  if (!goods.product.tracking.serial) return askAmount(turn, 'damaged');
  if (areSerialsMissing(hold))
    return say(withCarried(turn, { aside: null }), 'error', 'name_damaged_first', {});
  if (hold.quantity === null && goods.quantity > 1)
    return say(askAmount(turn, 'part'), 'warning', 'name_damaged_first', {});
  return recordDamaged(turn, hold, goods, amountInHand(hold), report);
}

function recordDamaged<S extends Carrying>(
  turn: Turn<S>,
  hold: Hold,
  goods: Goods,
  quantity: number,
  { evidenceIds }: Report,
): Turn<S> {
  if (quantity === 0) return withCarried(turn, { aside: null });
  if (goods.quantity > 0 && quantity > goods.quantity)
    return say(turn, 'error', 'too_many', { quantity, known: goods.quantity });
  const serials = goods.product.tracking.serial ? serialsInHand(hold) : [];
  const body: MovementBody = {
    ...bodyOfGoods(goods, quantity, serials),
    toCondition: 'damaged',
    from: hold.from,
    to: hold.from,
    ...(evidenceIds.length > 0 ? { evidenceIds: [...evidenceIds] } : {}),
    scans: hold.scans,
  };
  const recorded = record(turn, { type: 'damage', body });
  const split = holdWith(recorded, withDamaged(hold, goods, quantity, serials));
  return say(split, 'warning', 'damage_recorded', { quantity, product: goods.product.name });
}

/** The good ones stay in work where any are left, else the broken ones. */
function withDamaged(hold: Hold, goods: Goods, quantity: number, serials: readonly string[]): Hold {
  const left = goodsWithout(goods, quantity, serials);
  const damaged: Goods = { ...goods, condition: 'damaged', quantity, serials: [...serials] };
  const goodsNow = hold.goods.flatMap((one) => {
    if (one !== goods) return [one];
    return left.quantity > 0 ? [left] : [];
  });
  const all = [...goodsNow, damaged];
  const on = all.indexOf(left.quantity > 0 ? left : damaged);
  return { ...hold, goods: all, on, quantity: null, serials: [] };
}

/** Leaves whatever question is open. */
export const dismiss = <S extends Carrying>(turn: Turn<S>): Turn<S> =>
  setState(turn, { aside: null, question: null } as Partial<S>);

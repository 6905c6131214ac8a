import { placeName } from '../place.ts';
import { barcodeOf } from '../product.ts';
import { ownOwner } from '../stock.ts';
import type { Markings } from '../turn/goods-read.ts';
import { sayingIn, type Turn } from '../turn/turn.ts';
import { carriedProduct, unknownProduct } from './carried-product.ts';
import { type Carrying, carryingTexts, holdWith, withCarried } from './carrying.ts';
import type { Goods } from './goods.ts';
import { areSerialsWanted, type Hold, isQuantityMissing, workOn } from './hold.ts';
import type { Seen, SeenOf } from './seen.ts';

const say = sayingIn(carryingTexts);

/**
 * Which of the goods at a place a scan means. Its product and what its code says of lot, date and serial name them;
 * where several are left, the operator is asked. A product that nobody knew there, or another lot of it, is taken
 * all the same: he has it in his hand.
 */
export function chooseByScan<S extends Carrying>(turn: Turn<S>, hold: Hold, seen: Seen): Turn<S> {
  switch (seen.kind) {
    case 'product':
      return chooseProduct(turn, hold, seen);
    case 'markings':
      return narrow(turn, hold, seen, (goods) => fits(goods, seen.markings));
    case 'text':
      return narrow(turn, hold, seen, ({ lot, serials }) => lot === seen.text || serials.includes(seen.text));
    case 'place':
    case 'digits':
    case 'unit':
    case 'other':
      return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing });
  }
}

/** A tap on one of the goods that are asked about. */
export function chooseByTap<S extends Carrying>(turn: Turn<S>, index: number): Turn<S> {
  const { hold } = turn.run.state;
  return hold?.goods[index] ? holdWith(turn, workOn(hold, index)) : turn;
}

export const isOfProduct = ({ product }: Goods, { code, product: known }: SeenOf<'product'>): boolean =>
  known?.productId === product.productId ||
  product.productId === code ||
  barcodeOf(product, code) !== undefined;

/** Whether what a code says contradicts nothing that is known of the goods. */
const fits = ({ lot, expiry, serials }: Goods, read: Markings): boolean =>
  (read.lot === null || read.lot === lot) &&
  (read.expiry === null || read.expiry === expiry) &&
  (read.serial === null || serials.length === 0 || serials.includes(read.serial));

/** The goods of a product that a code may mean; those that say as much of themselves as it does come alone. */
export function meantBy({ goods }: Hold, seen: SeenOf<'product'>): number[] {
  const ofProduct = indicesWhere(goods, (one) => isOfProduct(one, seen));
  return ofProduct.filter((index) => {
    const one = goods[index];
    return one !== undefined && fits(one, tracked(one, seen.marks));
  });
}

/** What a code says beyond what the product is told apart by does not count. */
const tracked = ({ product: { tracking } }: Goods, { lot, expiry, serial }: Markings): Markings => ({
  lot: tracking.lot ? lot : null,
  expiry: tracking.expiry ? expiry : null,
  serial: tracking.serial ? serial : null,
});

function chooseProduct<S extends Carrying>(turn: Turn<S>, hold: Hold, seen: SeenOf<'product'>): Turn<S> {
  const meant = meantBy(hold, seen);
  const scans = [...hold.scans, seen.scan];
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return takeGoods(turn, { ...hold, scans }, only, seen);
  if (meant.length > 1) {
    const asked = withCarried(turn, { hold: { ...hold, scans, choices: meant } });
    return say(asked, 'warning', 'which_lot', { product: seen.thing.name });
  }
  const others = indicesWhere(hold.goods, (one) => isOfProduct(one, seen));
  const fresh = freshGoods(seen, hold.goods[others[0] ?? -1]);
  const more: Hold = { ...hold, scans, goods: [...hold.goods, fresh] };
  const last = hold.goods.length;
  if (others.length > 0) {
    const lot = fresh.lot ?? fresh.expiry ?? fresh.serials[0] ?? '';
    const asked = withCarried(turn, { hold: { ...more, choices: [...others, last] } });
    return say(asked, 'error', 'other_lot', { product: fresh.product.name, lot });
  }
  const taken = takeGoods(turn, more, last, seen);
  return say(taken, 'warning', 'not_known_here', {
    product: fresh.product.name,
    place: placeName(hold.from),
  });
}

/** Goods that nobody knew at the place, as their code describes them. */
function freshGoods({ code, product, marks }: SeenOf<'product'>, like: Goods | undefined): Goods {
  const carried = product ? carriedProduct(product) : (like?.product ?? unknownProduct(code));
  const { tracking } = carried;
  return {
    product: carried,
    lot: tracking.lot ? marks.lot : null,
    expiry: tracking.expiry ? marks.expiry : null,
    owner: like?.owner ?? ownOwner,
    condition: like?.condition ?? 'available',
    quantity: 0,
    serials: [],
  };
}

function takeGoods<S extends Carrying>(
  turn: Turn<S>,
  hold: Hold,
  index: number,
  seen: SeenOf<'product'>,
): Turn<S> {
  const taken = workOn(hold, index);
  const { serial } = seen.marks;
  const first = serial !== null && (areSerialsWanted(taken) || isQuantityMissing(taken)) ? [serial] : [];
  const product = taken.goods[index]?.product.name ?? '';
  return say(holdWith(turn, { ...taken, serials: first }), 'success', 'goods_found', { product });
}

/** A second barcode, or a typed lot, among the goods that are asked about. */
function narrow<S extends Carrying>(
  turn: Turn<S>,
  hold: Hold,
  seen: Seen,
  isMeant: (goods: Goods) => boolean,
): Turn<S> {
  const asked = hold.choices ?? hold.goods.map((_, index) => index);
  const left = asked.filter((index) => hold.goods[index] && isMeant(hold.goods[index]));
  const [only] = left;
  const scans = [...hold.scans, seen.scan];
  if (only === undefined) return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing });
  if (left.length > 1) {
    const product = hold.goods[only]?.product.name ?? '';
    return say(withCarried(turn, { hold: { ...hold, scans, choices: left } }), 'warning', 'which_goods', {
      product,
    });
  }
  const taken = holdWith(turn, workOn({ ...hold, scans }, only));
  return say(taken, 'success', 'goods_found', { product: hold.goods[only]?.product.name ?? '' });
}

/** Turns away from goods of which it was not said how many they are: nobody knew them here. */
export function leaveUnknown<S extends Carrying>(turn: Turn<S>): Turn<S> {
  const { hold } = turn.run.state;
  if (!hold || !isQuantityMissing(hold)) return turn;
  const goods = hold.goods.filter(({ quantity }) => quantity > 0);
  return withCarried(turn, {
    hold: { ...hold, goods, on: null, choices: goods.map((_, index) => index), serials: [] },
  });
}

const indicesWhere = (goods: readonly Goods[], isWanted: (one: Goods) => boolean): number[] =>
  goods.flatMap((one, index) => (isWanted(one) ? [index] : []));

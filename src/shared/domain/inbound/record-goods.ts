import type { MovementBody } from '../movement.ts';
import { locationPlace, lpnPlace, type Place, virtualPlace } from '../place.ts';
import { conditionOfReturn } from '../return-disposition.ts';
import { type Condition, ownOwner } from '../stock.ts';
import { record, setState } from '../turn/turn.ts';
import { withReceived } from './expected-lines.ts';
import { goodQuantity, isComplete, missingOf, nameOf, productIdOf } from './goods.ts';
import type { Goods, InboundState, InboundTurn, OpenReceipt, Unit } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import { doubtsOf } from './judge-goods.ts';
import { papersOf } from './open-receipt.ts';
import { arrive } from './stand-unit.ts';

/**
 * Records the goods in hand: what is in order and what is damaged as one movement each. Goods that have not said all
 * yet stay in hand.
 *
 * @param today ISO date
 */
export function recordGoods(before: InboundTurn, today: string): InboundTurn {
  const turn = withUnit(before);
  const { goods, receipt, unit, station } = turn.run.state;
  if (!goods || !receipt || !unit) return turn;
  if (station === null) return say(turn, 'warning', 'station_first', {});
  if (!isComplete(goods, receipt.kind === 'return')) {
    const missing = missingOf(goods);
    return say(turn, 'error', missing ? `${missing}_first` : 'finish_first', { product: nameOf(goods) });
  }
  const to = unit.lpn === null ? locationPlace(station) : lpnPlace(unit.lpn);
  const doubts = [...goods.doubts, ...doubtsOf(turn.run.state, goods, today).map(({ kind }) => kind)];
  const portions = portionsOf(goods, conditionOf(goods, receipt));
  const recorded = portions.reduce(
    (next, portion) => record(next, { type: 'receive', body: bodyOf(goods, receipt, to, doubts, portion) }),
    turn,
  );
  return sayRecorded(setState(recorded, afterGoods(turn.run.state, goods, unit)), goods, doubts);
}

/** Nothing goes into a unit that has not come. Who records goods in it has no carrier's number to tell any more. */
function withUnit(turn: InboundTurn): InboundTurn {
  const { goods, unit, station } = turn.run.state;
  if (!goods || !unit || station === null) return turn;
  return arrive(setState(turn, { unit: { ...unit, trackingAsked: true } }));
}

/** A part of the goods that is booked in one condition. */
type Portion = Pick<MovementBody, 'quantity' | 'condition' | 'serials' | 'reason'>;

function portionsOf(goods: Goods, condition: Condition): Portion[] {
  const { serials, reason } = goods;
  const damage = goods.damage && { ...goods.damage, serials: damagedSerials(goods) };
  const good = serials.filter((serial) => !damage?.serials.includes(serial));
  const why = reason === null ? {} : { reason };
  const portions: Portion[] = [{ quantity: goodQuantity(goods), condition, serials: good, ...why }];
  if (damage) {
    const { quantity, serials: broken, reason: cause } = damage;
    portions.push({ quantity, condition: 'damaged', serials: broken, reason: cause });
  }
  return portions.filter(({ quantity = 0 }) => quantity > 0);
}

/** Pieces whose serials came after their damage was told: the last of those that are more than are in order. */
function damagedSerials(goods: Goods): string[] {
  const told = goods.damage?.serials ?? [];
  const others = goods.serials.filter((serial) => !told.includes(serial));
  return [...told, ...others.slice(goodQuantity(goods))];
}

/** Held for a check where product or supplier demand it; what a customer sent back as was decided. */
export function conditionOf({ product, disposition }: Goods, { kind }: Pick<OpenReceipt, 'kind'>): Condition {
  if (kind === 'return') return conditionOfReturn[disposition ?? 'inspect'];
  return product?.inspects ? 'inspection' : 'available';
}

function bodyOf(
  goods: Goods,
  receipt: OpenReceipt,
  to: Place,
  doubts: readonly string[],
  { serials = [], ...portion }: Portion,
): MovementBody {
  const { lot, expiry, scans, name, disposition, evidenceIds } = goods;
  const isEvident = portion.condition === 'damaged' || goods.damage === null;
  return {
    productId: productIdOf(goods),
    lot,
    expiry,
    ...portion,
    ...(serials.length === 0 ? {} : { serials }),
    owner: ownOwner,
    from: virtualPlace(receipt.kind === 'return' ? 'customer' : 'supplier'),
    to,
    ...papersOf(receipt),
    ...(disposition === null ? {} : { returnDisposition: disposition }),
    ...(name === null ? {} : { note: name }),
    ...(isEvident && evidenceIds.length > 0 ? { evidenceIds } : {}),
    ...(doubts.length === 0 ? {} : { doubts: [...doubts] }),
    scans,
  };
}

function afterGoods(state: InboundState, goods: Goods, unit: Unit): Partial<InboundState> {
  const productId = productIdOf(goods);
  const { quantity, serials } = goods;
  return {
    goods: null,
    aside: null,
    received: withReceived(state.received, { productId, name: nameOf(goods), quantity, serials }),
    unit: { ...unit, entries: unit.entries + 1, contents: contentsAfter(unit.contents, goods) },
  };
}

/** What the notice says that is still to come out of the unit. */
function contentsAfter(contents: Unit['contents'], goods: Goods): Unit['contents'] {
  const own = (contents ?? []).filter(({ productId }) => productId === productIdOf(goods));
  const content = own.find(({ lot }) => lot === goods.lot) ?? own[0];
  if (!contents || !content) return contents;
  const quantity = content.quantity - goods.quantity;
  return contents.flatMap((one) => {
    if (one !== content) return [one];
    return quantity > 0 ? [{ ...one, quantity }] : [];
  });
}

function sayRecorded(turn: InboundTurn, goods: Goods, doubts: readonly string[]): InboundTurn {
  const { quantity, damage, product: known } = goods;
  const product = nameOf(goods);
  if (damage)
    return say(turn, 'warning', 'received_damaged', { damaged: damage.quantity, quantity, product });
  if (doubts.length > 0) return say(turn, 'warning', 'received_doubtful', { quantity, product });
  return known?.inspects && turn.run.state.receipt?.kind !== 'return'
    ? say(turn, 'success', 'received_checked', { quantity, product })
    : say(turn, 'success', 'received', { quantity, product });
}

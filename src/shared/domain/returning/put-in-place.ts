import type { KnownThing } from '../known-thing.ts';
import type { Location } from '../location.ts';
import type { MovementBody } from '../movement.ts';
import { locationPlace } from '../place.ts';
import type { SureReading } from '../scan-reading.ts';
import type { ScanRecord } from '../scan-record.ts';
import { goodsRead } from '../turn/goods-read.ts';
import type { Thing } from '../turn/message.ts';
import { scannedThing } from '../turn/scanned-thing.ts';
import { record, setState } from '../turn/turn.ts';
import type { ReturnScan } from './found.ts';
import { goOn } from './go-on.ts';
import { currentGoods, homeOf, isProductOf } from './return-facts.ts';
import { type ReturnTurn, say } from './return-message.ts';
import type { Home, ReturnGoods } from './return-state.ts';

/**
 * The place where the goods were put: the proposed one by its code or its check digits, any other by its code. It is
 * where they are from now on; what speaks against it is recorded with it.
 */
export function proveHome(turn: ReturnTurn, { scan, reading, known }: ReturnScan): ReturnTurn {
  const goods = currentGoods(turn.run.state);
  if (!goods) return turn;
  const home = homeOf(turn.run.state, goods);
  const place = placeSaid(reading, known, home);
  if (place) return putInPlace(turn, goods, home, { ...place, scan });
  const scanned = scannedThing(reading, known);
  // Digits confirm the proposed place alone; without one, or without its digits, they say nothing.
  if (reading.kind === 'check_digits' && !home?.checkDigits)
    return say(turn, 'error', 'place_not_digits', {}, { scanned });
  const expected: Thing = { kind: 'place', name: home?.locationId ?? '' };
  if (reading.kind === 'check_digits') return say(turn, 'error', 'wrong_digits', {}, { scanned, expected });
  const read = goodsRead(reading, known);
  if (read && isProductOf(goods.product, read)) return say(turn, 'success', 'product_again', {});
  return say(turn, 'error', 'wrong_scan', {}, { scanned, expected });
}

type PlaceSaid = { locationId: string; location: Location | null };

function placeSaid(reading: SureReading, known: KnownThing | null, home: Home | null): PlaceSaid | null {
  if (known?.kind === 'location') return { locationId: known.location.locationId, location: known.location };
  if (reading.kind === 'place') return { locationId: reading.placeCode, location: null };
  const isHome = reading.kind === 'check_digits' && home !== null && reading.digits === home.checkDigits;
  return isHome ? { locationId: home.locationId, location: null } : null;
}

function putInPlace(
  turn: ReturnTurn,
  goods: ReturnGoods,
  home: Home | null,
  { locationId, location, scan }: PlaceSaid & { scan: ScanRecord },
): ReturnTurn {
  const { refused, goods: all, returned } = turn.run.state;
  const quantity = goods.quantity ?? 0;
  const broken = location ? rulesBroken(location, goods) : [];
  const recorded = record(turn, {
    type: 'put-back',
    body: {
      ...goodsBody(goods),
      quantity,
      from: goods.from,
      to: locationPlace(locationId),
      ...reasonOf(goods, refused.at(-1)?.reason),
      ...(home && home.locationId !== locationId ? { proposed: locationPlace(home.locationId) } : {}),
      ...(broken.length > 0 ? { brokenRules: broken } : {}),
      scans: [...goods.scans, scan],
    },
  });
  const left = setState(recorded, {
    goods: all.filter(({ goodsId }) => goodsId !== goods.goodsId).map(lessBy(goods)),
    at: locationId,
    returned: returned + 1,
    due: null,
  });
  return told(goOn(left), goods, home, { locationId, isBroken: broken.length > 0 });
}

/** What is known to lie at the source of the same goods is less by what went back. */
const lessBy =
  (gone: ReturnGoods) =>
  (one: ReturnGoods): ReturnGoods => {
    const isSame =
      one.from === gone.from &&
      one.product.productId === gone.product.productId &&
      one.lot === gone.lot &&
      one.expiry === gone.expiry;
    if (!isSame || one.there === null) return one;
    return { ...one, there: Math.max(0, one.there - (gone.quantity ?? 0)) };
  };

function told(
  turn: ReturnTurn,
  { quantity, product }: ReturnGoods,
  home: Home | null,
  { locationId, isBroken }: { locationId: string; isBroken: boolean },
): ReturnTurn {
  const values = { quantity: quantity ?? 0, product: product.name, place: locationId };
  if (isBroken) return say(turn, 'warning', 'place_blocked', values);
  if (home === null || home.locationId === locationId) return say(turn, 'success', 'put_back', values);
  return say(turn, 'success', 'put_back_elsewhere', { ...values, expected: home.locationId });
}

/** Rules of the place that the goods break as far as the device can tell; the server judges again. */
const rulesBroken = ({ blocked, hazardClasses }: Location, { product: { hazardClass } }: ReturnGoods) => [
  ...(blocked ? ['blocked'] : []),
  ...(hazardClass !== null && !hazardClasses.includes(hazardClass) ? ['hazard'] : []),
];

/** Why another place was needed, else why they come back at all. */
function reasonOf({ orderLineId }: ReturnGoods, refusal: string | undefined): Pick<MovementBody, 'reason'> {
  if (refusal !== undefined) return { reason: refusal };
  return orderLineId === null ? {} : { reason: 'cancelled' };
}

/** What every movement of the goods says of them. */
export const goodsBody = (goods: ReturnGoods): MovementBody => ({
  productId: goods.product.productId,
  lot: goods.lot,
  expiry: goods.expiry,
  ...(goods.proven.length > 0 ? { serials: goods.proven } : {}),
  owner: goods.owner,
  condition: goods.condition,
  ...(goods.orderId === null ? {} : { orderId: goods.orderId }),
  ...(goods.orderLineId === null ? {} : { orderLineId: goods.orderLineId }),
});

import { isoAt } from '../../shared/domain/clock.ts';
import type { Location } from '../../shared/domain/location.ts';
import { locationPlace } from '../../shared/domain/place.ts';
import type { Product } from '../../shared/domain/product.ts';
import { ownOwner, type StockIdentity } from '../../shared/domain/stock.ts';
import { firstMorning } from '../world/virtual-time.ts';
import { locations } from './site-places.ts';
import { products } from './site-products.ts';

/** Goods that lie somewhere. Quantity in base units. */
export type Goods = { identity: StockIdentity; quantity: number };

/** The day on which the runs begin. */
export const firstDay = isoAt(firstMorning).slice(0, 10);

const placesOf = (type: Location['type'], temperature: Product['temperature']): Location[] =>
  locations.filter((location) => location.type === type && location.temperature === temperature);

/** Every product lies in a pick face or two, most in reserve as well; what is tracked in two lots. */
export const openingGoods: readonly Goods[] = products.flatMap((product, index) => {
  const sameKind = products.filter(({ temperature }) => temperature === product.temperature);
  const position = sameKind.indexOf(product);
  const faces = placesOf('pick_face', product.temperature);
  const reserve = placesOf('reserve', product.temperature);
  const home = faces[position % faces.length];
  const other = faces[(position + sameKind.length) % faces.length];
  const above = reserve[position % reserve.length];
  if (!home || !other || !above) throw new Error(`no place for ${product.productId}`);
  if (product.tracking.serial) return serials(product, home, 12);
  return [
    goods(product, home, 1, 18 + (index % 3) * 6),
    goods(product, home, 2, 8),
    ...(index % 2 === 0 ? [goods(product, other, 2, 10)] : []),
    ...(index % 3 === 0 ? [] : [goods(product, above, 1, 48)]),
  ].reduce(added, []);
});

function goods(product: Product, { locationId }: Location, lot: 1 | 2, quantity: number): Goods {
  const { productId, tracking } = product;
  const expiry = lot === 1 ? '2027-03-31' : '2027-08-31';
  return {
    quantity,
    identity: {
      place: locationPlace(locationId),
      productId,
      lot: tracking.lot ? `L${lot}-${productId.slice(2)}` : null,
      expiry: tracking.expiry ? expiry : null,
      serial: null,
      owner: ownOwner,
      condition: 'available',
    },
  };
}

function serials(product: Product, location: Location, count: number): Goods[] {
  const { identity } = goods(product, location, 1, 1);
  const serial = (index: number): string => `${product.productId.slice(2)}S${index + 1}`;
  return Array.from({ length: count }, (_, index) => ({
    quantity: 1,
    identity: { ...identity, serial: serial(index) },
  }));
}

/** What is alike lies together. */
function added(all: Goods[], next: Goods): Goods[] {
  const same = all.find(
    ({ identity }) => identity.place === next.identity.place && identity.lot === next.identity.lot,
  );
  if (!same) return [...all, next];
  return all.map((each) => (each === same ? { ...same, quantity: same.quantity + next.quantity } : each));
}

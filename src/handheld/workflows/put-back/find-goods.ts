import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import type { Location } from '../../../shared/domain/location.ts';
import type { OrderLine } from '../../../shared/domain/order.ts';
import { locationPlace, lpnPlace, type Place, placeParts } from '../../../shared/domain/place.ts';
import { type ProductCard, productCard } from '../../../shared/domain/product.ts';
import type { Source } from '../../../shared/domain/returning/found.ts';
import { proposeHomes } from '../../../shared/domain/returning/propose-homes.ts';
import type { Home, ReturnGoods } from '../../../shared/domain/returning/return-state.ts';
import {
  type Judged,
  judgeUnwanted,
  type Lying,
  lyingGoods,
} from '../../../shared/domain/returning/unwanted.ts';
import type { SureReading } from '../../../shared/domain/scan-reading.ts';
import type { Condition, Stock } from '../../../shared/domain/stock.ts';
import { goodsRead } from '../../../shared/domain/turn/goods-read.ts';
import type { PutBackPorts } from './ports.ts';

/** What lies at a scanned tote or place, wanted or not; null for a scan of something else. */
export async function sourceOf(
  ports: PutBackPorts,
  reading: SureReading,
  known: KnownThing | null,
): Promise<Source | null> {
  const place = placeOf(reading, known);
  if (place === null) return null;
  const contents = known?.kind === 'location' || known?.kind === 'container' ? known.contents : [];
  const orderId = known?.kind === 'container' ? known.container.orderId : null;
  const order = orderId === null ? undefined : await ports.lookup.order(orderId);
  const judged = judgeUnwanted(contents, order?.lines ?? null);
  const cards = await cardsOf(ports, contents);
  const goods = await Promise.all(
    judged
      .filter(({ unwanted }) => unwanted > 0)
      .map((one, n) => toGoods(ports, place, one, { cards, judged, goodsId: `u${n}` })),
  );
  const wanted = await Promise.all(
    judged
      .filter(({ unwanted }) => unwanted === 0)
      .map((one, n) => {
        const all = { ...one, unwanted: one.lying.quantity, line: lineOf(one.lying, order?.lines) };
        return toGoods(ports, place, all, { cards, judged, goodsId: `w${n}` });
      }),
  );
  return { place, goods, wanted, orderId, isOneKind: lyingGoods(contents).length === 1 };
}

function placeOf(reading: SureReading, known: KnownThing | null): Place | null {
  if (known?.kind === 'location') return locationPlace(known.location.locationId);
  if (reading.kind === 'place') return locationPlace(reading.placeCode);
  return reading.kind === 'lpn' ? lpnPlace(reading.lpn) : null;
}

const lineOf = ({ productId }: Lying, lines: readonly OrderLine[] | undefined): OrderLine | null =>
  lines?.find((line) => line.productId === productId && line.picked > 0) ?? null;

async function cardsOf(ports: PutBackPorts, contents: readonly Stock[]): Promise<Map<string, ProductCard>> {
  const ids = [...new Set(contents.map(({ productId }) => productId))];
  const products = await Promise.all(ids.map((id) => ports.lookup.product(id)));
  return new Map(ids.map((id, n) => [id, cardOf(id, products[n])]));
}

type Product = Awaited<ReturnType<PutBackPorts['lookup']['product']>>;

/** A product that the device does not know is named by its number, and is tracked by nothing. */
const cardOf = (productId: string, product: Product): ProductCard =>
  product
    ? productCard(product)
    : {
        productId,
        name: productId,
        barcodes: [{ code: productId, level: 'each', quantity: 1 }],
        tracking: { lot: false, expiry: false, serial: false },
        hazardClass: null,
        imageUrl: null,
      };

type Around = { cards: ReadonlyMap<string, ProductCard>; judged: readonly Judged[]; goodsId: string };

async function toGoods(
  ports: PutBackPorts,
  from: Place,
  { lying, unwanted, line }: Judged,
  { cards, judged, goodsId }: Around,
): Promise<ReturnGoods> {
  const { productId, lot, expiry, owner, condition, quantity, serials } = lying;
  const product = cards.get(productId) ?? cardOf(productId, undefined);
  const homes = await homesFor(ports, { productId, lot, condition, from, origin: null });
  return {
    ...goodsWith({ goodsId, product, from, homes }),
    ...{ lot, expiry, owner, condition, serials, quantity: unwanted, there: quantity },
    lotOnlyHere: judged.filter((one) => one.lying.productId === productId).length === 1,
    orderId: line?.orderId ?? null,
    orderLineId: line?.orderLineId ?? null,
  };
}

/** Goods of which nothing is known yet but what they are and where they lie. */
export const goodsWith = (
  given: Pick<ReturnGoods, 'goodsId' | 'product' | 'from' | 'homes'>,
): ReturnGoods => ({
  lot: null,
  expiry: null,
  serials: [],
  owner: 'own',
  condition: 'available',
  quantity: null,
  there: null,
  lotOnlyHere: false,
  orderId: null,
  orderLineId: null,
  taken: false,
  proven: [],
  scans: [],
  ...given,
});

/** A product that nobody knew to lie at the source; null where the code names none. */
export async function strangerOf(
  ports: PutBackPorts,
  reading: SureReading,
  known: KnownThing | null,
  { from, goodsId }: Pick<ReturnGoods, 'from' | 'goodsId'>,
): Promise<ReturnGoods | null> {
  const read = goodsRead(reading, known);
  if (!read) return null;
  const product = cardOf(read.product?.productId ?? read.code, read.product ?? undefined);
  const lot = read.marks.lot;
  const { productId } = product;
  const homes = await homesFor(ports, { productId, lot, condition: 'available', from, origin: null });
  return goodsWith({ goodsId, product, from, homes });
}

type HomeQuestion = {
  productId: string;
  lot: string | null;
  condition: Condition;
  from: Place;
  origin: Place | null;
};

/** Proposed places as far as the device knows any; a database that cannot answer proposes only the origin. */
export async function homesFor(ports: PutBackPorts, question: HomeQuestion): Promise<Home[]> {
  const nothing = { pickFaces: [], stock: [], quarantine: [], locations: new Map<string, Location>() };
  try {
    const [pickFaces, stock, quarantine] = await Promise.all([
      ports.pickFacesOf(question.productId),
      ports.lookup.stockOf(question.productId),
      ports.quarantinePlaces(),
    ]);
    const places = [question.origin, ...stock.map(({ place }) => place)];
    const locations = await locationsOf(ports, places);
    return proposeHomes({ ...question, pickFaces, stock, quarantine, locations });
  } catch {
    return proposeHomes({ ...question, ...nothing });
  }
}

async function locationsOf(
  { lookup }: PutBackPorts,
  places: readonly (Place | null)[],
): Promise<Map<string, Location>> {
  const ids = places.flatMap((place) => {
    const parts = place === null ? null : placeParts(place);
    return parts?.kind === 'location' ? [parts.id] : [];
  });
  const found = await Promise.all([...new Set(ids)].map((id) => lookup.location(id)));
  return new Map(found.flatMap((location) => (location ? [[location.locationId, location]] : [])));
}

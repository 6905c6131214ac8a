import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import { locationPlace, lpnPlace, type Place, placeParts } from '../../../shared/domain/place.ts';
import { type Product, productCard, type ProductCard } from '../../../shared/domain/product.ts';
import type { HeldGoods, HeldUnit } from '../../../shared/domain/quality/check/check-state.ts';
import {
  heldGoods,
  type HeldPieces,
  heldPieces,
  isHeld,
} from '../../../shared/domain/quality/check/held-unit.ts';
import { findTerms, orNothing } from './find-terms.ts';
import type { QualityCheckPorts } from './ports.ts';

/** A unit without what is in it. */
export type Whereabouts = Omit<HeldUnit, 'goods' | 'quarantines' | 'checkDigits'>;

/** What is held in a container or at a place that was scanned; null for any other thing. */
export async function findUnit(ports: QualityCheckPorts, known: KnownThing | null): Promise<HeldUnit | null> {
  if (known?.kind !== 'container' && known?.kind !== 'location') return null;
  const where =
    known.kind === 'container' ? ofContainer(known.container) : ofLocation(known.location.locationId);
  const goods = await goodsOf(ports, heldPieces(known.contents.filter(isHeld)), where.supplier);
  return completeUnit(ports, where, goods);
}

type Container = Extract<KnownThing, { kind: 'container' }>['container'];

const ofContainer = ({ lpn, place, arrival }: Container): Whereabouts => ({
  place: lpnPlace(lpn),
  lpn,
  locationId: locationIn(place),
  supplier: arrival?.supplier ?? null,
  purchaseOrderId: arrival?.purchaseOrderId ?? null,
  receiptId: arrival?.receiptId ?? null,
});

const ofLocation = (locationId: string): Whereabouts => ({
  place: locationPlace(locationId),
  lpn: null,
  locationId,
  supplier: null,
  purchaseOrderId: null,
  receiptId: null,
});

export const locationIn = (place: Place | null): string | null => {
  const parts = place === null ? null : placeParts(place);
  return parts?.kind === 'location' ? parts.id : null;
};

/** The unit with what the device knows of where it stands and where quarantined goods belong. */
export async function completeUnit(
  ports: QualityCheckPorts,
  where: Whereabouts,
  goods: HeldGoods[],
): Promise<HeldUnit> {
  const { locationId } = where;
  const location = locationId === null ? undefined : await orNothing(ports.lookup.location(locationId));
  const quarantines = (await orNothing(ports.quarantinePlaces())) ?? [];
  return {
    ...where,
    checkDigits: location?.checkDigits ?? null,
    goods,
    quarantines: quarantines.map((place) => ({
      locationId: place.locationId,
      checkDigits: place.checkDigits,
    })),
  };
}

/** Goods with their products and terms. `cards`: what a task says of products that the device may not hold. */
export function goodsOf(
  ports: QualityCheckPorts,
  pieces: readonly HeldPieces[],
  supplier: string | null,
  cards: readonly ProductCard[] = [],
): Promise<HeldGoods[]> {
  return Promise.all(
    pieces.map(async (one) => {
      const product = await orNothing(ports.lookup.product(one.productId));
      const card = cardOf(one.productId, product, cards);
      return heldGoods(one, card, await findTerms(ports, product, supplier));
    }),
  );
}

function cardOf(productId: string, product: Product | undefined, cards: readonly ProductCard[]): ProductCard {
  const tracking = { lot: false, expiry: false, serial: false };
  const unknown = { productId, name: productId, barcodes: [], tracking, hazardClass: null, imageUrl: null };
  return product ? productCard(product) : (cards.find((card) => card.productId === productId) ?? unknown);
}

import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import { goodsOfWork } from '../../../shared/domain/moving/goods.ts';
import { placeParts } from '../../../shared/domain/place.ts';
import type { Product } from '../../../shared/domain/product.ts';
import type { PutawayState } from '../../../shared/domain/putaway/putaway-state.ts';
import { storageTypes } from '../../../shared/domain/putaway/storage-picture.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import { isTaskOf } from '../../../shared/domain/task.ts';
import type { Run } from '../../../shared/domain/turn/run.ts';
import { nameThing } from '../name-thing.ts';
import { productsOf, productsThere } from '../products-of.ts';
import type { DeskParts } from '../turn-desk.ts';
import { commandFacts } from './command-facts.ts';
import type { PutawayPorts } from './ports.ts';
import type { PutawayFact } from './putaway-fact.ts';
import type { PutawayStep } from './putaway-step.ts';
import { keepStorage } from './storage-keeper.ts';

export type PutawayDeskParts = DeskParts<PutawayState, PutawayStep, PutawayFact> & {
  /** Begins to read the storage, so that the next scan need not wait for it. */
  warm(run: Run<PutawayState>): void;
};

export function putawayDeskParts(ports: PutawayPorts): PutawayDeskParts {
  const { lookup } = ports;
  const storageFor = keepStorage(ports);
  return {
    warm: (run) => void storageFor(run),
    scanned: async (run, scan, reading) => {
      const known = await nameThing(lookup, reading);
      const lying = run.state.hold === null ? await waitingStock(ports, known) : [];
      const products = [
        ...productKnown(known),
        ...(await productsThere(lookup, known)),
        ...(await productsOf(lookup, atHomeAt(known))),
      ];
      const storage = await storageFor(run);
      return { type: 'barcode.scanned', scan, reading, known, products, lying, storage };
    },
    completed: async (run, fact) => (isPlaced(fact) ? { ...fact, storage: await storageFor(run) } : fact),
    commands: commandFacts,
    changed: (_run, task) =>
      isTaskOf(task, 'putaway')
        ? [{ type: 'work.changed', from: task.work.from, goods: goodsOfWork(task.work.goods) }]
        : [],
  };
}

/** Facts that a proposal may follow from. */
const isPlaced = ({ type }: PutawayFact): boolean =>
  type === 'goods.chosen' ||
  type === 'quantity.entered' ||
  type === 'problem.chosen' ||
  type === 'place.confirmed';

/** Whose pick face the place is: a place of another product is told by its name. */
const atHomeAt = (known: KnownThing | null): readonly { productId: string }[] =>
  known?.kind === 'location' && known.location.homeProductId !== null
    ? [{ productId: known.location.homeProductId }]
    : [];

const productKnown = (known: KnownThing | null): Product[] =>
  known?.kind === 'product' ? [known.product] : [];

/** A product at many places is put away from where it is scanned. */
const mostPlaces = 20;

/** Where a scanned product lies outside of the storage; nothing where the device cannot tell. */
async function waitingStock({ lookup }: PutawayPorts, known: KnownThing | null): Promise<Stock[]> {
  if (known?.kind !== 'product') return [];
  try {
    const rows = await lookup.stockOf(known.product.productId);
    const loose = rows.filter(({ place, quantity }) => quantity > 0 && placeParts(place).kind === 'location');
    const places = [...new Set(loose.map(({ place }) => place))];
    if (places.length > mostPlaces) return [];
    const locations = await Promise.all(places.map((place) => lookup.location(placeParts(place).id)));
    const isStorage = (place: string) =>
      locations.some(
        (one) => one && `location:${one.locationId}` === place && storageTypes.includes(one.type),
      );
    return loose.filter(({ place }) => !isStorage(place));
  } catch {
    return [];
  }
}

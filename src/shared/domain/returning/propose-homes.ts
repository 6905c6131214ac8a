import { type Location, type LocationType } from '../location.ts';
import { placeParts, type Place } from '../place.ts';
import type { Condition, Stock } from '../stock.ts';
import type { Home } from './return-state.ts';

/** What the device knows that could take the goods. */
export type HomeCandidates = {
  /** Where the goods came from; null when that is not known. */
  origin: Place | null;
  /** The place where they lie now: never proposed. */
  from: Place;
  lot: string | null;
  condition: Condition;
  /** Pick faces that are kept for the product. */
  pickFaces: readonly Location[];
  /** Stock of the product in the whole house. */
  stock: readonly Stock[];
  /** The locations that `origin` and `stock` name, as far as they are known. */
  locations: ReadonlyMap<string, Location>;
  quarantine: readonly Location[];
};

const mostHomes = 5;
const storing: readonly LocationType[] = ['pick_face', 'reserve'];

/**
 * Places for goods that come back, the best first: where they came from, the pick face kept for them, where the like
 * lies (the same lot before others). Goods that are held go to quarantine. A blocked place is never proposed.
 */
export function proposeHomes(candidates: HomeCandidates): Home[] {
  const { origin, from, condition, pickFaces, quarantine, locations } = candidates;
  const held = condition !== 'available';
  const homes = held
    ? quarantine.map((location) => homeAt(location, 'quarantine'))
    : [
        ...originHome(origin, locations),
        ...pickFaces.map((location) => homeAt(location, 'pick_face')),
        ...sameProduct(candidates),
      ];
  const isElsewhere = ({ locationId }: Home) => `location:${locationId}` !== from;
  return homes.filter(isElsewhere).filter(isFirst).slice(0, mostHomes);
}

export const homeAt = ({ locationId, checkDigits }: Location, why: Home['why']): Home => ({
  locationId,
  checkDigits,
  why,
});

/** A place that the device does not know is proposed all the same: it is where the goods came from. */
function originHome(origin: Place | null, locations: HomeCandidates['locations']): Home[] {
  if (origin === null) return [];
  const { kind, id } = placeParts(origin);
  if (kind !== 'location') return [];
  const location = locations.get(id);
  if (location?.blocked) return [];
  return [{ locationId: id, checkDigits: location?.checkDigits ?? null, why: 'origin' }];
}

function sameProduct({ stock, lot, locations }: HomeCandidates): Home[] {
  const lying = stock
    .filter(({ quantity, condition }) => quantity > 0 && condition === 'available')
    .map((row) => ({ row, location: locations.get(placeParts(row.place).id) }))
    .filter(({ row, location }) => row.place.startsWith('location:') && location !== undefined);
  return lying
    .flatMap(({ row, location }) => (location ? [{ row, location }] : []))
    .filter(({ location }) => !location.blocked && storing.includes(location.type))
    .toSorted(
      (a, b) =>
        Number(b.row.lot === lot) - Number(a.row.lot === lot) ||
        storing.indexOf(a.location.type) - storing.indexOf(b.location.type) ||
        a.location.pickSequence - b.location.pickSequence,
    )
    .map(({ location }) => homeAt(location, 'same_product'));
}

const isFirst = ({ locationId }: Home, at: number, homes: readonly Home[]): boolean =>
  homes.findIndex((one) => one.locationId === locationId) === at;

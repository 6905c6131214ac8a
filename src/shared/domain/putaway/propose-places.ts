import type { Goods } from '../moving/goods.ts';
import { brokenRules, roomFor } from '../moving/place-rules.ts';
import { type AisleLayout, type RoutePoint, walkingDistance } from '../route/aisle-layout.ts';
import { type Candidate, judges } from './merits.ts';
import type { Proposal } from './proposal.ts';
import { type StorageIndex, whereaboutsOf } from './storage-index.ts';

export type PlaceRequest = {
  /** All that is to be put away of them; part may go to one place and the rest to the next. */
  goods: Goods;
  storage: StorageIndex;
  /** Where the operator stands; null for the depot of the site. */
  at: RoutePoint | null;
  /** Places that were turned down: not proposed. */
  without?: ReadonlySet<string>;
};

/** More than these nobody looks at. */
const mostProposals = 10;

/**
 * The places for goods, best first: none that breaks a rule, none without room for one piece. The same storage gives
 * the same list, in whatever order its rows came.
 */
export function proposePlaces({ goods, storage, at, without }: PlaceRequest): Proposal[] {
  const { layout } = storage;
  const start = at ?? (layout ? { aisle: layout.depot.aisle, metres: layout.depot.metres } : null);
  const known = whereaboutsOf(storage, goods.product.productId);
  const weighed: Weighed[] = [];
  for (const place of storage.places.values()) {
    if (without?.has(place.location.locationId)) continue;
    const fits = Math.min(goods.quantity, roomFor(place, goods));
    if (fits < 1 || brokenRules(place, goods, fits).length > 0) continue;
    const metres = distance(layout, start, place.location);
    weighed.push(weigh({ place, goods, fits, whereabouts: known, metres }));
  }
  return weighed.toSorted(byPoints).slice(0, mostProposals).map(proposalOf);
}

type Weighed = { candidate: Candidate; points: number };

const weigh = (candidate: Candidate): Weighed => ({
  candidate,
  points: judges.reduce((sum, judge) => sum + (judge(candidate)?.points ?? 0), 0),
});

function byPoints(a: Weighed, b: Weighed): number {
  const [one, other] = [a.candidate.place.location, b.candidate.place.location];
  return (
    b.points - a.points ||
    one.pickSequence - other.pickSequence ||
    (one.locationId < other.locationId ? -1 : 1)
  );
}

const distance = (
  layout: AisleLayout | null,
  start: RoutePoint | null,
  { aisle, aisleMetres }: { aisle: number; aisleMetres: number },
): number | null => (layout && start ? walkingDistance(layout, start, { aisle, metres: aisleMetres }) : null);

function proposalOf({ candidate }: Weighed): Proposal {
  const { place, fits, metres } = candidate;
  const { locationId, type, checkDigits } = place.location;
  const reasons = judges.flatMap((judge) => judge(candidate)?.reason ?? []);
  return { locationId, type, checkDigits, fits, reasons, metres };
}

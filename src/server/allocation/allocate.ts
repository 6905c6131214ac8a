import type { Product } from '../../shared/domain/product.ts';
import type { FreeStock } from './free-stock.ts';
import { type Candidate, type Demand, refusalOf } from './may-be-promised.ts';
import { byExpiry, fewestStops, inWalkingOrder, type Pile, pilesOf, type Take, takeFrom } from './pile.ts';

type AllocatedProduct = Pick<Product, 'minimumShelfLifeDays' | 'barcodes'>;

/**
 * Chooses stock for one demand and takes it out of `free`. The order of the choice:
 *
 *   1. first expired, first out: an earlier expiry is used up before a later one is touched, goods without expiry last
 *   2. whole pallets come from reserve, when at least one whole pallet is wanted
 *   3. pick faces
 *   4. reserve, for what the pick faces do not have
 *
 * with as few stops as possible in each. Brings less than demanded when there is less. `today` is an ISO date.
 */
export function allocate(
  demand: Demand,
  product: AllocatedProduct,
  candidates: readonly Candidate[],
  free: FreeStock,
  today: string,
): Take[] {
  const usable = candidates.filter((candidate) => refusalOf(candidate, demand, product, today) === null);
  const takes: Take[] = [];
  let rest = demand.quantity;
  for (const piles of byExpiry(pilesOf(usable, free))) {
    if (rest <= 0) break;
    const taken = takeOfOneExpiry(piles, rest, palletQuantity(product), free);
    rest -= sum(taken);
    takes.push(...taken);
  }
  return takes;
}

function takeOfOneExpiry(
  piles: readonly Pile[],
  wanted: number,
  pallet: number | null,
  free: FreeStock,
): Take[] {
  const reserve = piles.filter(({ location }) => location.type === 'reserve');
  const faces = piles.filter(({ location }) => location.type !== 'reserve');
  const takes: Take[] = [];
  const rest = () => wanted - sum(takes);
  if (pallet !== null) {
    for (const pile of reserve.toSorted(inWalkingOrder)) {
      takes.push(...takeFrom(pile, Math.floor(Math.min(rest(), pile.free) / pallet) * pallet, free));
    }
  }
  for (const group of [faces, reserve]) {
    let left = group.filter((pile) => pile.free > 0);
    for (let pile = fewestStops(left, rest()); pile && rest() > 0; pile = fewestStops(left, rest())) {
      takes.push(...takeFrom(pile, rest(), free));
      left = left.filter((other) => other !== pile);
    }
  }
  return takes;
}

/** Base units of a whole pallet, where the product has such a packing. */
const palletQuantity = ({ barcodes }: AllocatedProduct): number | null =>
  barcodes.find(({ level, quantity }) => level === 'pallet' && quantity > 1)?.quantity ?? null;

const sum = (takes: readonly Take[]): number => takes.reduce((total, { quantity }) => total + quantity, 0);

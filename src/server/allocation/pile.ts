import type { Location } from '../../shared/domain/location.ts';
import type { FreeStock } from './free-stock.ts';
import type { Candidate } from './may-be-promised.ts';

/** What lies at one location with one expiry: what a single stop brings of goods that are equally old. */
export type Pile = { expiry: string | null; location: Location; rows: Candidate[]; free: number };

/** So many base units of one stock row. */
export type Take = { candidate: Candidate; quantity: number };

export function pilesOf(candidates: readonly Candidate[], free: FreeStock): Pile[] {
  const piles = new Map<string, Pile>();
  for (const candidate of candidates.toSorted(byLotAndSerial)) {
    const { stock, location } = candidate;
    const key = `${stock.expiry ?? ''}|${location.locationId}`;
    const pile = piles.get(key) ?? { expiry: stock.expiry, location, rows: [], free: 0 };
    pile.rows.push(candidate);
    pile.free += free.of(stock);
    piles.set(key, pile);
  }
  return [...piles.values()].filter((pile) => pile.free > 0);
}

/** Piles of one expiry together, the earliest first; goods without expiry keep longest and come last. */
export function byExpiry(piles: readonly Pile[]): Pile[][] {
  const groups = new Map<string, Pile[]>();
  for (const pile of piles) {
    const key = pile.expiry ?? '9999-99-99';
    groups.set(key, [...(groups.get(key) ?? []), pile]);
  }
  return [...groups].toSorted(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

/** The smallest pile that is enough by itself; when none is, the largest, which leaves the fewest further stops. */
export function fewestStops(piles: readonly Pile[], wanted: number): Pile | undefined {
  const enough = piles.filter(({ free }) => free >= wanted);
  return enough.length > 0
    ? enough.toSorted((a, b) => a.free - b.free || inWalkingOrder(a, b))[0]
    : piles.toSorted((a, b) => b.free - a.free || inWalkingOrder(a, b))[0];
}

/** Takes up to `wanted` base units off the pile, row by row; serial goods are rows of one piece. */
export function takeFrom(pile: Pile, wanted: number, free: FreeStock): Take[] {
  const takes: Take[] = [];
  let rest = wanted;
  for (const candidate of pile.rows) {
    const quantity = Math.min(free.of(candidate.stock), rest);
    if (quantity <= 0) continue;
    free.take(candidate.stock, quantity);
    takes.push({ candidate, quantity });
    rest -= quantity;
  }
  pile.free -= wanted - rest;
  return takes;
}

export const inWalkingOrder = (a: Pile, b: Pile): number =>
  a.location.pickSequence - b.location.pickSequence ||
  compareText(a.location.locationId, b.location.locationId);

const byLotAndSerial = ({ stock: a }: Candidate, { stock: b }: Candidate): number =>
  compareText(a.lot ?? '', b.lot ?? '') ||
  compareText(a.serial ?? '', b.serial ?? '') ||
  compareText(a.stockId, b.stockId);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Place } from '../../shared/domain/place.ts';
import { stockId, type StockIdentity } from '../../shared/domain/stock.ts';
import { siteData } from '../site/site-data.ts';
import type { HandEffect } from '../world/oracle.ts';
import type { World } from '../world/world.ts';

/**
 * Where goods truly are: what operators, packers and counters find, whatever any screen or server says. Only hands
 * change it.
 */
export interface Goods {
  /** What lies at a place; nothing of nought. Base units. */
  at(place: Place): readonly HandEffect[];
  of(identity: StockIdentity): number;
  /** Takes and puts. Less than nothing can lie nowhere in truth: whoever takes looks first. */
  move(effects: readonly HandEffect[]): void;
  /** Where a container stands; null while it is on a cart, or nobody has put it anywhere yet. */
  standing(lpn: string): Place | null;
  stand(lpn: string, place: Place | null): void;
  /** Containers that stand directly at a place. */
  standingAt(place: Place): readonly string[];
}

const houses = new WeakMap<object, Goods>();

/** The goods of a world: one truth for everybody in it. */
export function goodsOf(world: Pick<World, 'trace'>): Goods {
  const known = houses.get(world.trace);
  if (known) return known;
  const goods = createGoods(siteData.openingGoods);
  houses.set(world.trace, goods);
  return goods;
}

export function createGoods(opening: readonly HandEffect[]): Goods {
  const places = new Map<Place, Map<string, HandEffect>>();
  const containers = new Map<string, Place | null>();
  const move: Goods['move'] = (effects) => {
    for (const { identity, quantity } of effects) {
      if (identity.place.startsWith('virtual:')) continue;
      const here = places.get(identity.place) ?? new Map<string, HandEffect>();
      places.set(identity.place, here);
      const id = stockId(identity);
      const now = (here.get(id)?.quantity ?? 0) + quantity;
      if (now === 0) here.delete(id);
      else here.set(id, { identity, quantity: now });
    }
  };
  move(opening);
  return {
    at: (place) => [...(places.get(place)?.values() ?? [])].filter(({ quantity }) => quantity > 0),
    of: (identity) => places.get(identity.place)?.get(stockId(identity))?.quantity ?? 0,
    move,
    standing: (lpn) => containers.get(lpn) ?? null,
    stand: (lpn, place) => void containers.set(lpn, place),
    standingAt: (place) => [...containers].filter(([, at]) => at === place).map(([lpn]) => lpn),
  };
}

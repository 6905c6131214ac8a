import type { Container } from '../../shared/domain/container.ts';
import { parseLpn } from '../../shared/domain/lpn.ts';
import { lpnPlace, type Place } from '../../shared/domain/place.ts';
import { cacheKeys } from './cache-keys.ts';
import type { CacheReader } from './cache-store.ts';
import { containerUnder, effectsOn, touchedContainers } from './containers-under.ts';
import { type OverlayView, stockUnder } from './overlay-view.ts';

/** One container with own unsent work. */
export async function containerIn(
  tx: CacheReader,
  over: OverlayView,
  lpn: string,
): Promise<Container | undefined> {
  const known = (await tx.rows('container', [lpn]))[0]?.row;
  const effects = effectsOn(over, lpn);
  if (effects.length === 0) return known;
  const mayBeEmpty = effects.some(({ emptied }) => emptied);
  const isEmpty = mayBeEmpty && (await isEmptyNow(tx, over, lpn));
  return containerUnder(effects, known, () => isEmpty);
}

/** Containers that stand directly at a place: those known there and those that own work brought there. */
export async function containersAtPlace(
  tx: CacheReader,
  over: OverlayView,
  place: Place,
): Promise<Container[]> {
  const known = (await tx.byKey('container', cacheKeys.place(place))).map(({ id }) => id);
  const asked = [...new Set([...known, ...touchedContainers(over)])].sort();
  const containers = await Promise.all(asked.map((lpn) => containerIn(tx, over, lpn)));
  return containers.filter((container) => container?.place === place) as Container[];
}

async function isEmptyNow(tx: CacheReader, over: OverlayView, lpn: string): Promise<boolean> {
  const place = lpnPlace(lpn);
  const rows = (await tx.byKey('stock', cacheKeys.place(place))).map(({ row }) => row);
  return stockUnder(over, rows, (stock) => stock.place === place).length === 0;
}

/** The highest counter of a block among the plates that the site knows; -1 for none. */
export async function highestPlate(tx: CacheReader, block: number): Promise<number> {
  const plates = await tx.byKey('container', cacheKeys.block(block));
  return plates.reduce((highest, { id }) => Math.max(highest, parseLpn(id)?.counter ?? -1), -1);
}

import type { i18n } from 'i18next';
import { lazy } from 'react';
import { laterAreas } from './i18n/texts.ts';

/*
 * The app in parts: what every start needs, picking, the other workflows in two, and the rooms beside the work. They
 * are fetched whole while the first screen is already shown, and are precached by the service worker: no workflow
 * waits for a chunk, and none is fetched within one.
 */
const loadPick = async () => ({ default: (await import('./pick/pick-route.tsx')).PickRoute });
const loadArrival = async () => ({ default: (await import('./work/arrival-work.tsx')).ArrivalWork });
const loadStock = async () => ({ default: (await import('./work/stock-work.tsx')).StockWork });
const loadSelfTest = async () => ({
  default: (await import('./self-test/self-test-screen.tsx')).SelfTestScreen,
});
const loadRooms = async () => ({ default: (await import('./rooms.tsx')).Rooms });

export const PickRoute = lazy(loadPick);
export const ArrivalWork = lazy(loadArrival);
export const StockWork = lazy(loadStock);
export const Rooms = lazy(loadRooms);
export const SelfTest = lazy(loadSelfTest);

/** Fetches the other parts and their texts now. What cannot be had yet is asked for again when it is opened. */
export async function fetchParts(texts: i18n): Promise<void> {
  await Promise.allSettled([
    ...[loadPick(), loadArrival(), loadStock(), loadRooms(), loadSelfTest()],
    texts.loadNamespaces(laterAreas),
  ]);
}

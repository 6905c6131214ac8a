import type { Container } from '../../shared/domain/container.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { ContainerEffect } from './container-effects.ts';
import type { OverlayView } from './overlay-view.ts';

/** The effects of local facts on one container, in the order in which they happened. */
export const effectsOn = (over: OverlayView, lpn: string): ContainerEffect[] =>
  over.flatMap(({ containers }) => containers).filter((effect) => effect.lpn === lpn);

/** The containers that local facts say something about. */
export const touchedContainers = (over: OverlayView): string[] => [
  ...new Set(over.flatMap(({ containers }) => containers.map(({ lpn }) => lpn))),
];

/**
 * The container as known, or as the operator's own work alone has made it known.
 *
 * @param isEmpty whether nothing is in it, own work included: asked only where goods may have left it
 */
export function containerUnder(
  effects: readonly ContainerEffect[],
  known: Container | undefined,
  isEmpty: () => boolean,
): Container | undefined {
  const after = effects.reduce<Container | undefined>(changed, known);
  const mayStandNowhere = after?.arrival && after.closed && effects.some(({ emptied }) => emptied);
  return mayStandNowhere && isEmpty() ? { ...after, place: null } : after;
}

function changed(container: Container | undefined, effect: ContainerEffect): Container | undefined {
  if (effect.gone || (!container && effect.emptied && effect.closed === undefined)) return undefined;
  const { lpn, kind, place, orderId, taskId, closed, arrival } = effect;
  const base = container ?? unknownContainer(lpn);
  const before = base.arrival?.firstReceivedAt;
  return {
    ...base,
    kind: kind ?? base.kind,
    place: place ?? base.place,
    orderId: orderId ?? base.orderId,
    taskId: taskId ?? base.taskId,
    closed: closed ?? base.closed,
    ...(arrival && { arrival: { ...arrival, firstReceivedAt: before ?? arrival.firstReceivedAt } }),
  };
}

/** A container used for the first time comes into being by it. Totes carry a T before their number. */
const unknownContainer = (lpn: string): Container => ({
  ...{ lpn, kind: lpn.startsWith('T') ? 'tote' : 'carton', place: null },
  ...{ orderId: null, taskId: null, closed: false, rev: 0 },
});

/** The location at the end of a chain of containers; null for a cart, or a chain that leads nowhere. */
export function standingAt(place: Place, containerAt: (lpn: string) => Place | null): Place | null {
  let at: Place | null = place;
  for (let depth = 0; at?.startsWith('lpn:'); depth += 1) {
    if (depth === deepest) return null;
    at = containerAt(at.slice('lpn:'.length));
  }
  return at;
}

/** Cartons on a pallet in a larger pallet: nothing real is deeper. */
const deepest = 5;

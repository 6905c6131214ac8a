import type { SiteLayout } from '../../shared/domain/location.ts';
import { walkingDistance } from '../../shared/domain/route/aisle-layout.ts';
import { orderStops } from '../../shared/domain/route/order-stops.ts';
import type { Stop } from './cluster-orders.ts';
import { type PlanWalk, stopKey } from './pick-work.ts';

/** The shortest walk of the site from its depot over all stops and back. */
export const planWalkOn =
  (layout: SiteLayout): PlanWalk =>
  (stops) => {
    const { stops: legs, metres } = orderStops({
      layout,
      start: layout.depot,
      end: layout.depot,
      stops: stops.map((stop) => ({ ...stop, id: stopKey(stop) })),
    });
    return { legs, metres };
  };

export const walkOn =
  (layout: SiteLayout) =>
  (from: Stop, to: Stop): number =>
    walkingDistance(layout, from, to);

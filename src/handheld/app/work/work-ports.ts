import type { Location, LocationType } from '../../../shared/domain/location.ts';
import type { CountPorts } from '../../workflows/count/ports.ts';
import type { InboundPorts } from '../../workflows/inbound/ports.ts';
import type { PutBackPorts } from '../../workflows/put-back/ports.ts';
import type { PutawayPorts } from '../../workflows/putaway/ports.ts';
import type { QualityCheckPorts } from '../../workflows/quality-check/ports.ts';
import type { HandheldLookup } from '../core/handheld-lookup.ts';
import { turnPorts, type Workplace } from './turn-ports.ts';

/*
 * What each workflow asks beyond that. All of it comes from the device, and none of it waits for a network.
 */

export function inboundPorts(workplace: Workplace): InboundPorts {
  const { lookup, plates } = workplace.handheld;
  return {
    ...turnPorts(workplace),
    expected: lookup.expectedOrders,
    purchaseOrder: lookup.purchaseOrder,
    watchPurchaseOrders: lookup.version.subscribe,
    supplier: lookup.supplier,
    inspectionState: lookup.inspectionState,
    receiveStations: () => lookup.locationsOfType(['receive_station']),
    nextPlate: plates.next,
  };
}

export function qualityCheckPorts(workplace: Workplace): QualityCheckPorts {
  const { lookup } = workplace.handheld;
  return {
    ...turnPorts(workplace),
    plan: lookup.inspectionPlan,
    checklist: lookup.checklist,
    inspectionState: lookup.inspectionState,
    quarantinePlaces: () => freeLocations(lookup, 'quarantine'),
  };
}

export const putawayPorts = (workplace: Workplace): PutawayPorts => ({
  ...turnPorts(workplace),
  storage: workplace.handheld.lookup.storage,
});

export function putBackPorts(workplace: Workplace): PutBackPorts {
  const { lookup } = workplace.handheld;
  return {
    ...turnPorts(workplace),
    pickFacesOf: async (productId) => (await lookup.pickFacesOf(productId)).filter(isFree),
    quarantinePlaces: () => freeLocations(lookup, 'quarantine'),
  };
}

export const countPorts = (workplace: Workplace): CountPorts => ({
  ...turnPorts(workplace),
  containersAt: workplace.handheld.lookup.containersAt,
});

const isFree = ({ blocked }: Location): boolean => !blocked;

const freeLocations = async (lookup: HandheldLookup, type: LocationType): Promise<Location[]> =>
  (await lookup.locationsOfType([type])).filter(isFree);

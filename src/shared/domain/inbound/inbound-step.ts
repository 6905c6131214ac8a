import { missingOf } from './goods.ts';
import type { Aside, Demand, InboundRun, InboundState } from './inbound-state.ts';

/** Where receiving stands, in the order of the work; the questions beside it last. */
export const inboundSteps = [
  'choosing',
  'labelling',
  'tracking',
  'locating',
  'unpacking',
  'receiving',
  'enteringLot',
  'enteringExpiry',
  'scanningSerials',
  'confirming',
  'listing',
  'enteringQuantity',
  'choosingReason',
  'disposing',
  'naming',
  'reporting',
  'closing',
  'paused',
  'finished',
  'handedOver',
] as const;
export type InboundStep = (typeof inboundSteps)[number];

const stepOfAside: Record<Aside['kind'], InboundStep> = {
  listing: 'listing',
  problems: 'reporting',
  quantity: 'enteringQuantity',
  damage: 'choosingReason',
  disposing: 'disposing',
  naming: 'naming',
  closing: 'closing',
};

const stepOfDemand: Record<Demand, InboundStep> = {
  lot: 'enteringLot',
  expiry: 'enteringExpiry',
  serials: 'scanningSerials',
};

export function inboundStepOf({ ended, paused, state }: InboundRun): InboundStep {
  if (ended !== null) return ended === 'finished' ? 'finished' : 'handedOver';
  if (paused) return 'paused';
  if (state.aside) return stepOfAside[state.aside.kind];
  return stepOnTheWay(state);
}

function stepOnTheWay({ receipt, unit, station, goods }: InboundState): InboundStep {
  if (!receipt) return 'choosing';
  if (!unit) return 'labelling';
  if (unit.isWhole) return 'unpacking';
  if (!unit.trackingAsked) return 'tracking';
  if (station === null) return 'locating';
  if (!goods) return 'receiving';
  if (goods.quantity === 0) return 'enteringQuantity';
  const missing = missingOf(goods);
  if (missing) return stepOfDemand[missing];
  return receipt.kind === 'return' && goods.reason === null ? 'choosingReason' : 'confirming';
}

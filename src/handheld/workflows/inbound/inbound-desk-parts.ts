import type { InboundState } from '../../../shared/domain/inbound/inbound-state.ts';
import { type InboundStep, inboundStepOf } from '../../../shared/domain/inbound/inbound-step.ts';
import { nameThing } from '../name-thing.ts';
import type { DeskParts } from '../turn-desk.ts';
import { commandFacts } from './command-facts.ts';
import type { InboundFact } from './inbound-fact.ts';
import { expectedArrivals, orderFacts } from './look-up-papers.ts';
import { lookUpScan } from './look-up-scan.ts';
import type { InboundPorts } from './ports.ts';

type InboundParts = DeskParts<InboundState, InboundStep, InboundFact>;

/** How scans and taps reach the rules of receiving, with all that these have to know. */
export const inboundDeskParts = (ports: InboundPorts): Required<Omit<InboundParts, 'changed'>> => ({
  scanned: async ({ state }, scan, reading) => {
    const known = await nameThing(ports.lookup, reading);
    const facts = await lookUpScan(ports, state, reading, known);
    return { type: 'barcode.scanned', scan, reading, known, facts };
  },
  lotsAtHand: ({ state }) => (state.unit?.contents ?? []).flatMap(({ lot }) => (lot === null ? [] : [lot])),
  commands: commandFacts,
  counting: {
    steps: ['receiving', 'confirming'],
    // Goods that are announced are said yes to by the same code: that takes a second pull of the trigger.
    isOn: (run) =>
      run.again === null && inboundStepOf(run) === 'confirming' && run.state.goods?.said !== 'notice',
  },
  completed: ({ state }, fact) => completed(ports, state, fact),
});

/** Nothing that cannot be looked up holds a tap up: the rules go on with what is known. */
async function completed(ports: InboundPorts, state: InboundState, fact: InboundFact): Promise<InboundFact> {
  try {
    switch (fact.type) {
      case 'order.chosen':
        return { ...fact, order: await orderFacts(ports, fact.purchaseOrderId) };
      case 'plate.taken':
        return { ...fact, lpn: await ports.nextPlate() };
      case 'order.changed':
        return await changed(ports, state);
      default:
        return fact;
    }
  } catch {
    return fact;
  }
}

async function changed(ports: InboundPorts, { receipt }: InboundState): Promise<InboundFact> {
  if (!receipt) return { type: 'order.changed', expected: await expectedArrivals(ports) };
  const { purchaseOrderId } = receipt;
  return {
    type: 'order.changed',
    order: purchaseOrderId === null ? null : await orderFacts(ports, purchaseOrderId),
  };
}

import type { InboundState } from '../../../shared/domain/inbound/inbound-state.ts';
import { detoursOf, type InboundDetour, problemsOf } from '../../../shared/domain/inbound/problems.ts';
import type { InboundFact } from './inbound-fact.ts';

export const detourFacts: Record<InboundDetour, InboundFact> = {
  close: { type: 'closing.asked' },
  pause: { type: 'task.paused' },
  hand_over: { type: 'task.handed_over' },
};

/** What can be said in the list of problems, in the order in which the screen numbers it. */
export const reportableFacts = (state: InboundState): InboundFact[] => [
  ...problemsOf(state).map((problem): InboundFact => ({ type: 'problem.chosen', problem })),
  ...detoursOf(state).map((detour) => detourFacts[detour]),
];

/** What arrives without papers, and how a unit comes without a printed plate, as the screens number it. */
export const arrivals = ['unplanned', 'return'] as const;
export const unitFacts = {
  next: { type: 'plate.taken' },
  loose: { type: 'unit.loose' },
} as const satisfies Record<string, InboundFact>;

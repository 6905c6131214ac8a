import type { CountRun } from '../../../shared/domain/counting/count-message.ts';
import { sectionOf } from '../../../shared/domain/counting/sections.ts';

/** The states that a run can rest in. */
export const countSteps = [
  'locating',
  'counting',
  'recounting',
  'namingLot',
  'confirmingAbsent',
  'enteringQuantity',
  'reporting',
  'choosingReason',
  'paused',
  'finished',
  'handedOver',
] as const;
export type CountStep = (typeof countSteps)[number];

/** Where a run stands: follows from its context alone. */
export function countStepOf({ state, ended, paused }: CountRun): CountStep {
  if (ended !== null) return ended === 'finished' ? 'finished' : 'handedOver';
  if (paused) return 'paused';
  if (state.aside) return asideSteps[state.aside.kind];
  const section = sectionOf(state);
  if (!section) return 'locating';
  if (state.naming) return 'namingLot';
  if (state.absence) return 'confirmingAbsent';
  return section.round === 2 ? 'recounting' : 'counting';
}

const asideSteps = {
  problems: 'reporting',
  quantity: 'enteringQuantity',
  reason: 'choosingReason',
} as const satisfies Record<string, CountStep>;

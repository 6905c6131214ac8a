import type { StateValueFrom } from 'xstate';
import type { PickMachine } from './pick-machine.ts';

/** The states that a run can rest in; `deciding` is passed through. */
export const pickSteps = [
  'assigningTotes',
  'locating',
  'identifying',
  'confirmingLot',
  'scanningSerials',
  'stowing',
  'enteringQuantity',
  'reporting',
  'choosingReason',
  'replacingTote',
  'puttingBack',
  'delivering',
  'closing',
  'paused',
  'finished',
  'handedOver',
] as const;
export type PickStep = (typeof pickSteps)[number];

type Resting = Exclude<StateValueFrom<PickMachine>, 'deciding'>;
/** Neither list can gain a state without the other. */
const everyStateIsAStep: [Resting, PickStep] extends [PickStep, Resting] ? true : never = true;
void everyStateIsAStep;

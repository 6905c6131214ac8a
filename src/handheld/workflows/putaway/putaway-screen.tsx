import type { ComponentType } from 'react';
import { TurnScreen } from '../turn-screen.tsx';
import type { PutawayDesk } from './open-putaway.ts';
import type { PutawayStep } from './putaway-step.ts';
import { ChoosingStep } from './steps/choosing-step.tsx';
import { ConfirmingStep } from './steps/confirming-step.tsx';
import { IdentifyingStep } from './steps/identifying-step.tsx';
import { PlacingStep } from './steps/placing-step.tsx';
import { ProblemsStep } from './steps/problems-step.tsx';
import { QuantityStep } from './steps/quantity-step.tsx';
import { FinishedStep, HandedOverStep, PausedStep } from './steps/rest-steps.tsx';
import { SerialsStep } from './steps/serials-step.tsx';
import type { PutawayStepProps } from './steps/step-props.ts';

/** What is shown in each step; a new step does not compile before it has a screen. */
const steps: Record<PutawayStep, ComponentType<PutawayStepProps>> = {
  identifying: IdentifyingStep,
  choosing: ChoosingStep,
  enteringQuantity: QuantityStep,
  scanningSerials: SerialsStep,
  placing: PlacingStep,
  confirmingPlace: ConfirmingStep,
  reporting: ProblemsStep,
  paused: PausedStep,
  finished: FinishedStep,
  handedOver: HandedOverStep,
};

export type PutawayScreenProps = {
  desk: PutawayDesk;
  /** Back to the start. The work stays as it is. */
  onLeave: () => void;
};

/** Putaway on the screen. */
export function PutawayScreen({ desk, onLeave }: PutawayScreenProps) {
  return <TurnScreen desk={desk} steps={steps} onLeave={onLeave} />;
}

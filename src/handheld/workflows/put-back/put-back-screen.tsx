import type { ComponentType } from 'react';
import { TurnScreen } from '../turn-screen.tsx';
import type { PutBackDesk } from './open-put-back.ts';
import type { PutBackStep } from './put-back-step.ts';
import { ChoosingStep } from './steps/choosing-step.tsx';
import { ConfirmingStep } from './steps/confirming-step.tsx';
import { PlacingStep } from './steps/placing-step.tsx';
import { ProblemsStep } from './steps/problems-step.tsx';
import { QuantityStep } from './steps/quantity-step.tsx';
import { ReasonStep } from './steps/reason-step.tsx';
import { FinishedStep, HandedOverStep, PausedStep } from './steps/rest-steps.tsx';
import { SerialsStep } from './steps/serials-step.tsx';
import { SourcingStep } from './steps/sourcing-step.tsx';
import type { PutBackStepProps } from './steps/step-props.ts';
import { TakingStep } from './steps/taking-step.tsx';

/** What is shown in each step; a new step does not compile before it has a screen. */
const steps: Record<PutBackStep, ComponentType<PutBackStepProps>> = {
  sourcing: SourcingStep,
  choosing: ChoosingStep,
  taking: TakingStep,
  confirmingGoods: ConfirmingStep,
  scanningSerials: SerialsStep,
  placing: PlacingStep,
  enteringQuantity: QuantityStep,
  reporting: ProblemsStep,
  choosingReason: ReasonStep,
  paused: PausedStep,
  finished: FinishedStep,
  handedOver: HandedOverStep,
};

export type PutBackScreenProps = {
  desk: PutBackDesk;
  /** Back to the start. The work stays as it is. */
  onLeave: () => void;
};

/** The putting back of goods on the screen. */
export function PutBackScreen({ desk, onLeave }: PutBackScreenProps) {
  return <TurnScreen desk={desk} steps={steps} onLeave={onLeave} />;
}

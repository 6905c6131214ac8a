import type { ComponentType } from 'react';
import { TurnScreen } from '../turn-screen.tsx';
import type { MoveStep } from './move-step.ts';
import type { MoveDesk } from './open-move.ts';
import { ChoosingStep } from './steps/choosing-step.tsx';
import { ConfirmingStep } from './steps/confirming-step.tsx';
import { FinishedStep } from './steps/finished-step.tsx';
import { IdentifyingStep } from './steps/identifying-step.tsx';
import { PlacingStep } from './steps/placing-step.tsx';
import { ProblemsStep } from './steps/problems-step.tsx';
import { QuantityStep } from './steps/quantity-step.tsx';
import { SerialsStep } from './steps/serials-step.tsx';
import type { MoveStepProps } from './steps/step-props.ts';

/** What is shown in each step; a new step does not compile before it has a screen. */
const steps: Record<MoveStep, ComponentType<MoveStepProps>> = {
  identifying: IdentifyingStep,
  choosing: ChoosingStep,
  enteringQuantity: QuantityStep,
  scanningSerials: SerialsStep,
  placing: PlacingStep,
  confirmingPlace: ConfirmingStep,
  reporting: ProblemsStep,
  finished: FinishedStep,
};

export type MoveScreenProps = {
  desk: MoveDesk;
  /** Back to the start. What was taken up stays so. */
  onLeave: () => void;
};

/** Moving on the screen. */
export function MoveScreen({ desk, onLeave }: MoveScreenProps) {
  return <TurnScreen desk={desk} steps={steps} onLeave={onLeave} />;
}

import type { ComponentType } from 'react';
import { TurnScreen } from '../turn-screen.tsx';
import type { CountStep } from './count-step.ts';
import type { CountDesk } from './open-count.ts';
import { AbsentStep } from './steps/absent-step.tsx';
import { CountingStep, RecountingStep } from './steps/counting-step.tsx';
import { LocatingStep } from './steps/locating-step.tsx';
import { NamingStep } from './steps/naming-step.tsx';
import { ProblemsStep } from './steps/problems-step.tsx';
import { QuantityStep } from './steps/quantity-step.tsx';
import { ReasonStep } from './steps/reason-step.tsx';
import { FinishedStep, HandedOverStep, PausedStep } from './steps/rest-steps.tsx';
import type { CountStepProps } from './steps/step-props.ts';

/** What is shown in each step; a new step does not compile before it has a screen. */
const steps: Record<CountStep, ComponentType<CountStepProps>> = {
  locating: LocatingStep,
  counting: CountingStep,
  recounting: RecountingStep,
  namingLot: NamingStep,
  confirmingAbsent: AbsentStep,
  enteringQuantity: QuantityStep,
  reporting: ProblemsStep,
  choosingReason: ReasonStep,
  paused: PausedStep,
  finished: FinishedStep,
  handedOver: HandedOverStep,
};

export type CountScreenProps = {
  desk: CountDesk;
  /** Back to the start. The work stays as it is. */
  onLeave: () => void;
};

/** The counting of a place on the screen. */
export function CountScreen({ desk, onLeave }: CountScreenProps) {
  return <TurnScreen desk={desk} steps={steps} onLeave={onLeave} />;
}

import type { ComponentType } from 'react';
import { TurnScreen } from '../turn-screen.tsx';
import type { QualityCheckDesk } from './open-quality-check.ts';
import type { QualityCheckStep } from './quality-check-step.ts';
import { AnswerStep } from './steps/answer-step.tsx';
import { ApproveStep } from './steps/approve-step.tsx';
import type { CheckStepProps } from './steps/check-step-props.ts';
import { ChooseStep } from './steps/choose-step.tsx';
import { CloseStep } from './steps/close-step.tsx';
import { DefectsStep } from './steps/defects-step.tsx';
import { FinishedStep } from './steps/finished-step.tsx';
import { HandedOverStep } from './steps/handed-over-step.tsx';
import { IdentifyStep } from './steps/identify-step.tsx';
import { JudgeStep } from './steps/judge-step.tsx';
import { PausedStep } from './steps/paused-step.tsx';
import { PlaceStep } from './steps/place-step.tsx';
import { ProblemsStep } from './steps/problems-step.tsx';
import { ReasonStep } from './steps/reason-step.tsx';
import { RecountStep } from './steps/recount-step.tsx';
import { SampleStep } from './steps/sample-step.tsx';
import { SplitStep } from './steps/split-step.tsx';

/** What is shown in each step; a new step does not compile before it has a screen. */
const steps: Record<QualityCheckStep, ComponentType<CheckStepProps>> = {
  identifying: IdentifyStep,
  choosing: ChooseStep,
  sampling: SampleStep,
  answering: AnswerStep,
  countingDefects: DefectsStep,
  judging: JudgeStep,
  splitting: SplitStep,
  choosingReason: ReasonStep,
  approving: ApproveStep,
  placing: PlaceStep,
  recounting: RecountStep,
  reporting: ProblemsStep,
  closing: CloseStep,
  paused: PausedStep,
  finished: FinishedStep,
  handedOver: HandedOverStep,
};

export type QualityCheckScreenProps = {
  desk: QualityCheckDesk;
  /** Back to the start. The check stays as it is. */
  onLeave: () => void;
};

/** An open check on the screen. */
export function QualityCheckScreen({ desk, onLeave }: QualityCheckScreenProps) {
  return <TurnScreen desk={desk} steps={steps} onLeave={onLeave} />;
}

import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ScanQuestionSheet } from '../scan-question-sheet.tsx';
import type { PickDesk } from './pick-desk.ts';
import styles from './pick-screen.module.css';
import type { PickStep } from './pick-step.ts';
import { AssignToteStep } from './steps/assign-tote-step.tsx';
import { BlockedStep } from '../blocked-step.tsx';
import { CloseStep } from './steps/close-step.tsx';
import { ConfirmLotStep } from './steps/confirm-lot-step.tsx';
import { DeliverStep } from './steps/deliver-step.tsx';
import { ElsewhereStep } from '../elsewhere-step.tsx';
import { LateScan } from '../late-scan.tsx';
import { useRunScans } from '../use-run-scans.ts';
import { useSession } from '../use-session.ts';
import { FinishedStep } from './steps/finished-step.tsx';
import { HandedOverStep } from './steps/handed-over-step.tsx';
import { IdentifyStep } from './steps/identify-step.tsx';
import { LocateStep } from './steps/locate-step.tsx';
import { NewToteStep } from './steps/new-tote-step.tsx';
import { PausedStep } from './steps/paused-step.tsx';
import { ProblemsStep } from './steps/problems-step.tsx';
import { PutBackStep } from './steps/put-back-step.tsx';
import { QuantityStep } from './steps/quantity-step.tsx';
import { ReasonStep } from './steps/reason-step.tsx';
import { SerialsStep } from './steps/serials-step.tsx';
import type { StepProps } from './steps/step-props.ts';
import { StowStep } from './steps/stow-step.tsx';

/** What is shown in each step; a new step does not compile before it has a screen. */
const steps: Record<PickStep, ComponentType<StepProps>> = {
  assigningTotes: AssignToteStep,
  locating: LocateStep,
  identifying: IdentifyStep,
  confirmingLot: ConfirmLotStep,
  scanningSerials: SerialsStep,
  stowing: StowStep,
  enteringQuantity: QuantityStep,
  reporting: ProblemsStep,
  choosingReason: ReasonStep,
  replacingTote: NewToteStep,
  puttingBack: PutBackStep,
  delivering: DeliverStep,
  closing: CloseStep,
  paused: PausedStep,
  finished: FinishedStep,
  handedOver: HandedOverStep,
};

/** Where each scan of the product may be one piece more. */
const countingSteps: readonly PickStep[] = ['locating', 'identifying', 'stowing', 'enteringQuantity'];

export type PickScreenProps = {
  desk: PickDesk;
  /** Back to the start. The list stays as it is. */
  onLeave: () => void;
};

/** An open pick list on the screen: one step of it, as it is stored. */
export function PickScreen({ desk, onLeave }: PickScreenProps) {
  const { session, send } = desk;
  const { t } = useTranslation('pick');
  const { snapshot, failure, isElsewhere, isOver } = useSession(session);
  const counts = snapshot !== null && countingSteps.includes(snapshot.value as PickStep);
  const late = useRunScans(desk, { isOver, counts });
  if (failure) return <BlockedStep failure={failure} onRetry={session.retry} />;
  if (isElsewhere) return <ElsewhereStep onLeave={onLeave} />;
  if (!snapshot) {
    return (
      <Screen>
        <Spinner label={t('opening')} />
      </Screen>
    );
  }
  const step = snapshot.value as PickStep;
  const Step = steps[step];
  return (
    <div className={styles.step} data-pick-step={step}>
      {late !== null && <LateScan raw={late} />}
      <Step key={step} run={snapshot.context} send={send} onLeave={onLeave} />
      <ScanQuestionSheet asked={desk.asked} />
    </div>
  );
}

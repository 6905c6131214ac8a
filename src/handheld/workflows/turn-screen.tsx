import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../ui/screen.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { BlockedStep } from './blocked-step.tsx';
import { ElsewhereStep } from './elsewhere-step.tsx';
import { LateScan } from './late-scan.tsx';
import { ScanQuestionSheet } from './scan-question-sheet.tsx';
import type { StepProps } from './step-props.ts';
import type { TurnDesk } from './turn-desk.ts';
import styles from './turn-screen.module.css';
import type { AnyFact } from './turn-workflow.ts';
import { useRunScans } from './use-run-scans.ts';
import { useSession } from './use-session.ts';

export type TurnScreenProps<S, Step extends string, Fact extends AnyFact> = {
  desk: TurnDesk<S, Step, Fact>;
  /** What is shown in each step; a new step does not compile before it has a screen. */
  steps: Record<Step, ComponentType<StepProps<S, Fact>>>;
  /** Back to the start. The run stays as it is. */
  onLeave: () => void;
};

/** An open run on the screen: one step of it, as it is stored. */
export function TurnScreen<S, Step extends string, Fact extends AnyFact>({
  desk,
  steps,
  onLeave,
}: TurnScreenProps<S, Step, Fact>) {
  const { session, send } = desk;
  const { t } = useTranslation('workflow');
  const { snapshot, failure, isElsewhere, isOver } = useSession(session);
  const counts = snapshot !== null && desk.countingSteps?.includes(snapshot.value);
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
  const Step: ComponentType<StepProps<S, Fact>> = steps[snapshot.value];
  return (
    <div className={styles.step} data-step={snapshot.value}>
      {late !== null && <LateScan raw={late} />}
      <Step key={snapshot.value} run={snapshot.context} send={send} onLeave={onLeave} />
      <ScanQuestionSheet asked={desk.asked} />
    </div>
  );
}

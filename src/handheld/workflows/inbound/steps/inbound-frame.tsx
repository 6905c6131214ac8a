import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareReceipt } from '../../../../shared/domain/inbound/expected-lines.ts';
import type { InboundRun } from '../../../../shared/domain/inbound/inbound-state.ts';
import type { InboundStep } from '../../../../shared/domain/inbound/inbound-step.ts';
import { shortPlate } from '../../../ui/short-plate.ts';
import { TurnFrame, type TurnFrameProps } from '../../turn-frame.tsx';
import { wrongOf } from '../../wrong-of.ts';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useInboundWords } from './use-inbound-words.ts';

type InboundFrameProps = InboundStepProps &
  Pick<TurnFrameProps, 'prompt' | 'actions' | 'keypad' | 'expects'> & {
    step: InboundStep;
    /** What stands above if not the unit, the papers, or the name of the step. */
    title?: string;
    /** Where there is room for the question alone: only what was wrong is said. */
    isTight?: boolean;
    children?: ReactNode;
  };

/** One step of receiving on the screen, with how much of the order has come. */
export function InboundFrame(props: InboundFrameProps) {
  const { run, send, step, onLeave, isTight = false } = props;
  const { t } = useTranslation('inbound');
  const words = useInboundWords();
  const progress = useProgress(run);
  return (
    <TurnFrame
      run={isTight && !wrongOf(run.message) ? { ...run, message: null } : run}
      title={props.title ?? titleOf(run) ?? t(`title.${step}`)}
      onBack={onLeave}
      backLabel={t('leave')}
      {...(progress ? { progress } : {})}
      say={words.say}
      prompt={props.prompt}
      actions={props.actions}
      keypad={props.keypad}
      {...(props.expects ? { expects: props.expects } : {})}
      onUndo={() => send({ type: 'step.undone' })}
      onProblem={() => send({ type: 'problem.reported' })}
    >
      {props.children}
    </TurnFrame>
  );
}

/** What is being worked on: the unit, else the papers. */
const titleOf = ({ state: { receipt, unit } }: InboundRun): string | null =>
  (unit?.lpn ? shortPlate(unit.lpn) : null) ??
  receipt?.purchaseOrderId ??
  receipt?.asnId ??
  receipt?.orderId ??
  null;

/** Lines of which all has come, of those that are expected. */
function useProgress({ state }: InboundRun): TurnFrameProps['progress'] {
  const { t } = useTranslation('inbound');
  const lines = compareReceipt(state).filter(({ isExpected }) => isExpected);
  if (lines.length === 0) return undefined;
  const done = lines.filter(({ difference }) => difference >= 0).length;
  return { done, total: lines.length, label: t('progress', { done, total: lines.length }) };
}

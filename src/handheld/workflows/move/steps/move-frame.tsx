import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TurnFrame, type TurnFrameProps } from '../../turn-frame.tsx';
import type { MoveStep } from '../move-step.ts';
import type { MoveStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

export type MoveFrameProps = MoveStepProps &
  Pick<TurnFrameProps, 'keypad' | 'expects' | 'prompt' | 'actions'> & {
    step: MoveStep;
    /** False where there is nothing yet that could be wrong. */
    canReport?: boolean;
    children?: ReactNode;
  };

/** One step of moving on the screen. */
export function MoveFrame({ step, send, onLeave, canReport = true, ...frame }: MoveFrameProps) {
  const { t } = useTranslation('move');
  return (
    <TurnFrame
      {...frame}
      title={t(`title.${step}`)}
      onBack={onLeave}
      backLabel={t('leave')}
      say={useSay()}
      onUndo={() => send({ type: 'step.undone' })}
      {...(canReport ? { onProblem: () => send({ type: 'problem.reported' }) } : {})}
    />
  );
}

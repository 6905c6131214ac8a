import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TurnFrame, type TurnFrameProps } from '../../turn-frame.tsx';
import type { PutBackStep } from '../put-back-step.ts';
import type { PutBackStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

export type PutBackFrameProps = PutBackStepProps &
  Pick<TurnFrameProps, 'keypad' | 'expects' | 'prompt' | 'actions'> & {
    step: PutBackStep;
    /** Where back leads if not out of the work, and what that is called. */
    onBack?: () => void;
    backLabel?: string;
    /** False where there is nothing yet that could be wrong. */
    canReport?: boolean;
    children?: ReactNode;
  };

/** One step of putting back on the screen. */
export function PutBackFrame(props: PutBackFrameProps) {
  const { step, send, onLeave, onBack, backLabel, canReport = true, ...frame } = props;
  const { t } = useTranslation('put-back');
  return (
    <TurnFrame
      {...frame}
      title={t(`title.${step}`)}
      onBack={onBack ?? onLeave}
      backLabel={backLabel ?? t('leave')}
      say={useSay()}
      onUndo={() => send({ type: 'step.undone' })}
      {...(canReport ? { onProblem: () => send({ type: 'problem.reported' }) } : {})}
    />
  );
}

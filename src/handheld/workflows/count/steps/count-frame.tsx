import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TurnFrame, type TurnFrameProps } from '../../turn-frame.tsx';
import type { CountStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

export type CountFrameProps = CountStepProps &
  Pick<TurnFrameProps, 'title' | 'keypad' | 'expects' | 'prompt' | 'actions' | 'progress'> & {
    /** Where back leads if not out of the work. */
    onBack?: () => void;
    backLabel?: string;
    /** False where the step itself is a question. */
    canReport?: boolean;
    children?: ReactNode;
  };

/** One step of counting on the screen. */
export function CountFrame(props: CountFrameProps) {
  const { send, onLeave, onBack, canReport = true, ...frame } = props;
  const { t } = useTranslation('count');
  return (
    <TurnFrame
      {...frame}
      onBack={onBack ?? onLeave}
      {...(onBack ? {} : { backLabel: t('leave') })}
      say={useSay()}
      onUndo={() => send({ type: 'step.undone' })}
      {...(canReport ? { onProblem: () => send({ type: 'problem.reported' }) } : {})}
    />
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TurnFrame, type TurnFrameProps } from '../../turn-frame.tsx';
import type { PutawayStep } from '../putaway-step.ts';
import type { PutawayStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

export type PutawayFrameProps = PutawayStepProps &
  Pick<TurnFrameProps, 'keypad' | 'expects' | 'prompt' | 'actions' | 'aside'> & {
    step: Exclude<PutawayStep, 'handedOver'>;
    /** False where there is nothing yet that could be wrong. */
    canReport?: boolean;
    children?: ReactNode;
  };

/** One step of putaway on the screen. */
export function PutawayFrame({ step, send, onLeave, canReport = true, ...frame }: PutawayFrameProps) {
  const { t } = useTranslation('putaway');
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

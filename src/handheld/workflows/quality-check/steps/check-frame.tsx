import { useTranslation } from 'react-i18next';
import { TurnFrame, type TurnFrameProps } from '../../turn-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { useCheckWords } from './use-check-words.ts';

export type CheckFrameProps = CheckStepProps &
  Pick<TurnFrameProps, 'title' | 'prompt' | 'actions' | 'keypad' | 'expects' | 'children'> & {
    /** Where back leads if not out of the check. */
    onBack?: () => void;
  };

/** One step of a check on the screen; how far it is, where the unit holds several goods. */
export function CheckFrame({ run, send, onLeave, onBack, ...rest }: CheckFrameProps) {
  const { t } = useTranslation('quality-check');
  const { say } = useCheckWords();
  const goods = run.state.unit?.goods ?? [];
  const total = goods.length;
  const done = goods.filter(({ quantity }) => quantity === 0).length;
  const label = t('progress', { at: Math.min(done + 1, total), total });
  return (
    <TurnFrame
      {...rest}
      run={run}
      say={say}
      onBack={onBack ?? onLeave}
      {...(onBack ? {} : { backLabel: t('leave') })}
      {...(total > 1 ? { progress: { done, total, label } } : {})}
      onUndo={() => send({ type: 'step.undone' })}
      onProblem={() => send({ type: 'problem.reported' })}
    />
  );
}

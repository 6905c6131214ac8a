import { useTranslation } from 'react-i18next';
import { isOpenTo } from '../../../../shared/domain/returning/return-problems.ts';
import { FinishedFrame } from '../../finished-frame.tsx';
import { GivenAwayFrame } from '../../given-away-frame.tsx';
import { PausedFrame } from '../../paused-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** The work rests. */
export function PausedStep({ run, send, onLeave }: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  return (
    <PausedFrame
      run={run}
      say={useSay()}
      title={t('title.paused')}
      onResume={() => send({ type: 'task.resumed' })}
      {...(isOpenTo(run, 'hand_over') ? { onHandOver: () => send({ type: 'task.handed_over' }) } : {})}
      onLeave={onLeave}
    />
  );
}

/** All is back: what became of it, and on to the next. */
export function FinishedStep({ run, onLeave }: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const say = useSay();
  const { message, state } = run;
  const detail = message ? say(message) : t('finished', { count: state.returned });
  return <FinishedFrame title={t('title.finished')} detail={detail} at={state.at} onLeave={onLeave} />;
}

export function HandedOverStep({ run, onLeave }: PutBackStepProps) {
  return <GivenAwayFrame run={run} at={run.state.at} onLeave={onLeave} />;
}

import { useTranslation } from 'react-i18next';
import { FinishedFrame } from '../../finished-frame.tsx';
import { GivenAwayFrame } from '../../given-away-frame.tsx';
import { PausedFrame } from '../../paused-frame.tsx';
import type { CountStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** The work rests. */
export function PausedStep({ run, send, onLeave }: CountStepProps) {
  const { t } = useTranslation('count');
  return (
    <PausedFrame
      run={run}
      say={useSay()}
      title={t('title.paused')}
      onResume={() => send({ type: 'task.resumed' })}
      onHandOver={() => send({ type: 'task.handed_over' })}
      onLeave={onLeave}
    />
  );
}

/** All is counted, and on to the next. Whether it agreed is not told: the next count stays blind. */
export function FinishedStep({ run, onLeave }: CountStepProps) {
  const { t } = useTranslation('count');
  const say = useSay();
  const { message, state } = run;
  const detail = message ? say(message) : t('finished', { count: state.counted });
  return <FinishedFrame title={t('title.finished')} detail={detail} at={state.at} onLeave={onLeave} />;
}

export function HandedOverStep({ run, onLeave }: CountStepProps) {
  return <GivenAwayFrame run={run} at={run.state.at} onLeave={onLeave} />;
}

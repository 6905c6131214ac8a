import { useTranslation } from 'react-i18next';
import { FinishedFrame } from '../../finished-frame.tsx';
import { GivenAwayFrame } from '../../given-away-frame.tsx';
import { PausedFrame } from '../../paused-frame.tsx';
import type { PutawayStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** The work rests. */
export function PausedStep({ run, send, onLeave }: PutawayStepProps) {
  const { t } = useTranslation('putaway');
  const isFree = run.state.hold === null;
  return (
    <PausedFrame
      run={run}
      say={useSay()}
      title={t('title.paused')}
      onResume={() => send({ type: 'task.resumed' })}
      {...(isFree ? { onHandOver: () => send({ type: 'task.handed_over' }) } : {})}
      onLeave={onLeave}
    />
  );
}

/** All is where it belongs: what was set down last, and on to the next. */
export function FinishedStep({ run, onLeave }: PutawayStepProps) {
  const { t } = useTranslation('putaway');
  const say = useSay();
  const { message, state } = run;
  const detail = message ? say(message) : t('finished', { count: state.placed });
  const at = state.at?.locationId ?? null;
  return <FinishedFrame title={t('title.finished')} detail={detail} at={at} onLeave={onLeave} />;
}

export function HandedOverStep({ run, onLeave }: PutawayStepProps) {
  return <GivenAwayFrame run={run} at={run.state.at?.locationId ?? null} onLeave={onLeave} />;
}

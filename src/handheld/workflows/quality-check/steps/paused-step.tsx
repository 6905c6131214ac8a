import { useTranslation } from 'react-i18next';
import { PausedFrame } from '../../paused-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { useCheckWords } from './use-check-words.ts';

/** The check rests. */
export function PausedStep({ run, send, onLeave }: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const handOver = { onHandOver: () => send({ type: 'task.handed_over' }) };
  return (
    <PausedFrame
      run={run}
      say={useCheckWords().say}
      title={t('title.paused')}
      onResume={() => send({ type: 'task.resumed' })}
      onLeave={onLeave}
      {...(run.task === null ? {} : handOver)}
    />
  );
}

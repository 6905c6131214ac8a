import { useTranslation } from 'react-i18next';
import { detoursOf } from '../../../../shared/domain/inbound/problems.ts';
import { PausedFrame } from '../../paused-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useInboundWords } from './use-inbound-words.ts';

/** Receiving rests; units stay open, here or for anybody who scans their plates. */
export function PausedStep({ run, send, onLeave }: InboundStepProps) {
  const { t } = useTranslation('inbound');
  const handOver = () => send({ type: 'task.handed_over' });
  return (
    <PausedFrame
      run={run}
      say={useInboundWords().say}
      title={t('title.paused')}
      onResume={() => send({ type: 'task.resumed' })}
      {...(detoursOf(run.state).includes('hand_over') ? { onHandOver: handOver } : {})}
      onLeave={onLeave}
    />
  );
}

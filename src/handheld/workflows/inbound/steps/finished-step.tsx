import { useTranslation } from 'react-i18next';
import { FinishedFrame } from '../../finished-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** The receipt is closed: what came, and what is sensible next. */
export function FinishedStep({ run, onLeave }: InboundStepProps) {
  const { t } = useTranslation('inbound');
  const { received, station } = run.state;
  return (
    <FinishedFrame
      title={t('title.finished')}
      detail={t('finished.detail', { count: received.length })}
      at={station}
      onLeave={onLeave}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { FinishedFrame } from '../../finished-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { DoneList } from './done-list.tsx';

/** The check is done: what became of the goods, and what is sensible next. */
export function FinishedStep({ run, onLeave }: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  return (
    <FinishedFrame title={t('title.finished')} at={run.state.unit?.locationId ?? null} onLeave={onLeave}>
      <DoneList state={run.state} />
    </FinishedFrame>
  );
}

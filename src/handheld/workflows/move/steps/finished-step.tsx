import { useTranslation } from 'react-i18next';
import { FinishedFrame } from '../../finished-frame.tsx';
import type { MoveStepProps } from './step-props.ts';

/** Enough moved for now, and on to the next. */
export function FinishedStep({ run, onLeave }: MoveStepProps) {
  const { t } = useTranslation('move');
  const { moved, at } = run.state;
  return (
    <FinishedFrame
      title={t('title.finished')}
      detail={t('finished', { count: moved })}
      at={at?.locationId ?? null}
      onLeave={onLeave}
    />
  );
}

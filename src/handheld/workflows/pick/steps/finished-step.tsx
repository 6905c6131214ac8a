import CircleCheck from 'lucide-react/icons/circle-check-big';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { NextActions } from '../../next-actions.tsx';
import type { PickRun } from '../../../../shared/domain/pick/pick-run.ts';
import { EndFrame } from './end-frame.tsx';
import type { StepProps } from './step-props.ts';

/** The list is done: what became of it, and on to the next. */
export function FinishedStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const count = (status: string) => props.run.lines.filter((line) => line.status === status).length;
  const short = count('short');
  const picked = t('finished.detail', { count: count('picked') });
  return (
    <EndFrame
      {...props}
      title={t('title.finished')}
      actions={<NextActions at={standingAt(props.run)} onLeave={props.onLeave} />}
    >
      <EmptyState
        icon={CircleCheck}
        title={t('title.finished')}
        detail={short > 0 ? `${picked}, ${t('finished.short', { count: short })}` : picked}
      />
    </EndFrame>
  );
}

/** Where the last totes were dropped: the run itself forgets its place there, for nothing more is picked from it. */
const standingAt = ({ message, at }: PickRun): string | null =>
  message?.key === 'totes_dropped' ? String(message.values['place']) : at;

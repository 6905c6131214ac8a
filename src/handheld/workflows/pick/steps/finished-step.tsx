import CircleCheck from 'lucide-react/icons/circle-check-big';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
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
      actions={
        <BigButton icon={ArrowRight} onPress={props.onLeave}>
          {t('finished.next')}
        </BigButton>
      }
    >
      <EmptyState
        icon={CircleCheck}
        title={t('title.finished')}
        detail={short > 0 ? `${picked}, ${t('finished.short', { count: short })}` : picked}
      />
    </EndFrame>
  );
}

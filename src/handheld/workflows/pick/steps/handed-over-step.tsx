import ArrowRight from 'lucide-react/icons/arrow-right';
import Users from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EndFrame } from './end-frame.tsx';
import type { StepProps } from './step-props.ts';

/** The list is somebody else's now, by the operator's own wish or a manager's. */
export function HandedOverStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const detail = props.run.ended === 'taken_over' ? t('handedOver.takenOver') : t('handedOver.detail');
  return (
    <EndFrame
      {...props}
      title={t('title.handedOver')}
      actions={
        <BigButton icon={ArrowRight} onPress={props.onLeave}>
          {t('handedOver.next')}
        </BigButton>
      }
    >
      <EmptyState icon={Users} title={t('title.handedOver')} detail={detail} />
    </EndFrame>
  );
}

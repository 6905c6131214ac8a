import CircleCheck from 'lucide-react/icons/circle-check-big';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PickFrame } from './pick-frame.tsx';
import type { StepProps } from './step-props.ts';

/** Nothing is left to do, and nothing was dropped: the operator says himself that the list is over. */
export function CloseStep(props: StepProps) {
  const { t } = useTranslation('pick');
  return (
    <PickFrame
      {...props}
      step="closing"
      keypad={false}
      actions={
        <BigButton icon={CircleCheck} onPress={() => props.send({ type: 'list.closed' })}>
          {t('close.close')}
        </BigButton>
      }
    >
      <EmptyState icon={CircleCheck} title={t('title.closing')} detail={t('close.detail')} />
    </PickFrame>
  );
}

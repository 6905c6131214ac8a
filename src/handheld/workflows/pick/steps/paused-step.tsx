import CirclePause from 'lucide-react/icons/circle-pause';
import House from 'lucide-react/icons/house';
import Play from 'lucide-react/icons/play';
import Users from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import { isOpenTo } from '../../../../shared/domain/pick/problems.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EndFrame } from './end-frame.tsx';
import type { StepProps } from './step-props.ts';

/** The list rests; it goes on here, or with somebody else. */
export function PausedStep(props: StepProps) {
  const { run, send, onLeave } = props;
  const { t } = useTranslation('pick');
  return (
    <EndFrame
      {...props}
      title={t('title.paused')}
      actions={
        <>
          {isOpenTo(run, 'hand_over') && (
            <BigButton
              tone="quiet"
              size="normal"
              icon={Users}
              onPress={() => send({ type: 'list.handed_over' })}
            >
              {t('paused.handOver')}
            </BigButton>
          )}
          <BigButton tone="secondary" size="normal" icon={House} onPress={onLeave}>
            {t('paused.leave')}
          </BigButton>
          <BigButton icon={Play} onPress={() => send({ type: 'list.resumed' })}>
            {t('paused.resume')}
          </BigButton>
        </>
      }
    >
      <EmptyState icon={CirclePause} title={t('title.paused')} detail={t('paused.detail')} />
    </EndFrame>
  );
}

import Camera from 'lucide-react/icons/camera';
import Check from 'lucide-react/icons/check';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useTranslation } from 'react-i18next';
import type { Goods } from '../../../../shared/domain/inbound/inbound-state.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { ToolButton } from '../../../ui/tool-button.tsx';
import { usePhotographer } from '../../photo.ts';
import { GoodsView } from './goods-view.tsx';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** All is said: whatever is scanned next says yes, and so does a tap. */
export function ConfirmingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const { goods, receipt } = run.state;
  if (!goods) return null;
  return (
    <InboundFrame
      {...props}
      step="confirming"
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={{ kinds: ['product', 'contents', 'lpn'] }}
      actions={
        <BigButton icon={Check} hint={t('hint.orScanOn')} onPress={() => send({ type: 'goods.confirmed' })}>
          {t('confirming.confirm')}
        </BigButton>
      }
    >
      <GoodsView state={run.state} goods={goods} send={send} isOverSaid={run.message?.key === 'over'}>
        <Extras goods={goods} isReturn={receipt?.kind === 'return'} send={send} />
      </GoodsView>
    </InboundFrame>
  );
}

/** A photo of what is damaged or came back, and another decision about what came back. */
function Extras({
  goods,
  isReturn,
  send,
}: {
  goods: Goods;
  isReturn: boolean;
  send: InboundStepProps['send'];
}) {
  const { t } = useTranslation('inbound');
  const photographer = usePhotographer();
  const count = goods.evidenceIds.length;
  const take = async () => {
    const evidenceId = await photographer?.take();
    if (evidenceId) send({ type: 'photo.taken', evidenceId });
  };
  return (
    <>
      {photographer && (isReturn || goods.damage) && (
        <ToolButton
          icon={Camera}
          label={count === 0 ? t('confirming.photo') : t('confirming.photos', { count })}
          onPress={() => void take()}
        />
      )}
      {isReturn && (
        <ToolButton
          icon={RotateCcw}
          label={t('confirming.otherDecision')}
          onPress={() => send({ type: 'disposition.asked' })}
        />
      )}
    </>
  );
}

import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { currentCheck } from '../../../../shared/domain/quality/check/check-view.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { DotList } from '../../../ui/dot-list.tsx';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { expectsMarking } from '../../expected-scans.ts';
import { CheckFrame } from './check-frame.tsx';
import { CheckQuestion } from './check-question.tsx';
import type { CheckStepProps } from './check-step-props.ts';

/** How many are decided apart; which ones, where they have serials. */
export function SplitStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const words = useGoodsWords();
  const on = currentCheck(props.run.state);
  if (!on) return null;
  const { goods } = on;
  if (goods.serials.length > 0) {
    return <SerialSplit {...props} chosen={on.check.part?.serials ?? []} />;
  }
  return (
    <CheckQuestion {...props} title={t('title.splitting')}>
      <QuantityPad
        packings={words.packings(goods.product)}
        max={goods.quantity}
        confirmLabel={(count) => t('part.confirm', { count })}
        onConfirm={(quantity) => props.send({ type: 'quantity.entered', quantity })}
      />
    </CheckQuestion>
  );
}

function SerialSplit({ chosen, ...props }: CheckStepProps & { chosen: string[] }) {
  const { t } = useTranslation('quality-check');
  const count = chosen.length;
  return (
    <CheckFrame
      {...props}
      title={t('title.splitting')}
      onBack={() => props.send({ type: 'question.dismissed' })}
      prompt={<ScanPrompt target="product" prompt={t('prompt.serial')} hint={t('hint.chosen', { count })} />}
      keypad={{ mode: 'code', label: t('keypad.serial'), minLength: 1 }}
      expects={expectsMarking}
      actions={
        <BigButton icon={Check} disabled={count === 0} onPress={() => props.send({ type: 'step.confirmed' })}>
          {t('part.confirm', { count })}
        </BigButton>
      }
    >
      <DotList items={chosen} />
    </CheckFrame>
  );
}

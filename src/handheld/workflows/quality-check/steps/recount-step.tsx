import { useTranslation } from 'react-i18next';
import { currentGoods } from '../../../../shared/domain/quality/check/check-view.ts';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { CheckQuestion } from './check-question.tsx';
import type { CheckStepProps } from './check-step-props.ts';

/** How many really lie there. */
export function RecountStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const words = useGoodsWords();
  const on = currentGoods(props.run.state);
  if (!on) return null;
  const { goods } = on;
  return (
    <CheckQuestion {...props} title={t('title.recounting')}>
      <QuantityPad
        packings={words.packings(goods.product)}
        initial={goods.quantity}
        confirmLabel={t('recount.confirm')}
        onConfirm={(quantity) => props.send({ type: 'quantity.entered', quantity })}
      />
    </CheckQuestion>
  );
}

import { useTranslation } from 'react-i18next';
import { currentGoods, damageable } from '../../../../shared/domain/returning/return-facts.ts';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';
import { mostNumberKeys, NumberKeys } from '../../number-keys.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import type { PutBackStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** How many there are, or how many of them are damaged. */
export function QuantityStep({ run, send }: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const words = useGoodsWords();
  const say = useSay();
  const { aside } = run.state;
  const goods = currentGoods(run.state);
  if (!goods || aside?.kind !== 'quantity') return null;
  const { purpose } = aside;
  const title = t(`quantity.${purpose}`);
  const most = { all: null, less: goods.quantity, damaged: damageable(goods) }[purpose];
  const enter = (quantity: number) => send({ type: 'quantity.entered', quantity });
  return (
    <QuestionFrame run={run} title={title} say={say} onBack={() => send({ type: 'question.dismissed' })}>
      {most !== null && most <= mostNumberKeys ? (
        <NumberKeys label={title} least={purpose === 'damaged' ? 1 : 0} most={most} onChoose={enter} />
      ) : (
        <QuantityPad
          packings={words.packings(goods.product)}
          {...(purpose === 'damaged' && most !== null ? { max: most } : {})}
          confirmLabel={t('quantity.confirm')}
          onConfirm={enter}
        />
      )}
    </QuestionFrame>
  );
}

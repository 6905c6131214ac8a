import { useTranslation } from 'react-i18next';
import { placeName } from '../../../../shared/domain/place.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { expectsAnyGoods, expectsGoods } from '../../expected-scans.ts';
import { PutBackFrame } from './put-back-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';

/** Several goods lie at the source, or none that are known: the product says which. */
export function ChoosingStep(props: PutBackStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('put-back');
  const words = useGoodsWords();
  const { goods, source } = run.state;
  const choices = goods.map(({ goodsId, product, lot, expiry, quantity }) => ({
    id: goodsId,
    label: product.name,
    hint: [quantity === null ? null : words.amount(quantity, product), lot ?? (expiry && words.day(expiry))]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <PutBackFrame
      {...props}
      step="choosing"
      prompt={
        <ScanPrompt
          target="product"
          prompt={t('prompt.product')}
          hint={t('hint.from', { place: source === null ? '' : placeName(source) })}
        />
      }
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={goods.length > 0 ? expectsGoods(goods.map(({ product }) => product)) : expectsAnyGoods}
    >
      {choices.length > 0 && (
        <ChoiceList
          label={t('prompt.product')}
          choices={choices}
          numbered={1}
          onChoose={(goodsId) => send({ type: 'goods.chosen', goodsId })}
        />
      )}
    </PutBackFrame>
  );
}

import { useTranslation } from 'react-i18next';
import { openGoods } from '../../../../shared/domain/quality/check/held-unit.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { expectsGoods } from '../../expected-scans.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';

/** Which of the goods in the unit come next. */
export function ChooseStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const { t: shared } = useTranslation('words');
  const words = useGoodsWords();
  const { unit } = props.run.state;
  const choices = (unit ? openGoods(unit) : []).map(
    ({ goodsId, product, quantity, lot, expiry, condition }) => ({
      id: goodsId,
      label: product.name,
      hint: [
        words.amount(quantity, product),
        lot !== null || expiry !== null ? words.marking(lot, expiry) : null,
        condition === 'quarantine' ? shared('condition.quarantine') : null,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  );
  return (
    <CheckFrame
      {...props}
      title={t('title.choosing')}
      prompt={<ScanPrompt target="product" prompt={t('prompt.goods')} />}
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={expectsGoods((unit?.goods ?? []).map(({ product }) => product))}
    >
      <ChoiceList
        label={t('title.choosing')}
        choices={choices}
        numbered={1}
        onChoose={(goodsId) => props.send({ type: 'goods.chosen', goodsId })}
      />
    </CheckFrame>
  );
}

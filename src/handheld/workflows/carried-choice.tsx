import { useTranslation } from 'react-i18next';
import { type Hold, offeredGoods } from '../../shared/domain/moving/hold.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useGoodsWords } from './use-goods-words.ts';

export type CarriedChoiceProps = { hold: Hold; onChoose: (index: number) => void };

/** Which of the goods at a place is meant: one tap, where the scan did not say it. */
export function CarriedChoice({ hold, onChoose }: CarriedChoiceProps) {
  const { t } = useTranslation('move');
  const { t: shared } = useTranslation('words');
  const words = useGoodsWords();
  const choices = offeredGoods(hold).flatMap((index) => {
    const goods = hold.goods[index];
    if (!goods) return [];
    const { product, lot, expiry, quantity, condition } = goods;
    const marking = lot === null && expiry === null ? null : words.marking(lot, expiry);
    const amount = quantity > 0 ? words.amount(quantity, product) : t('goods.as_scanned');
    const held = condition === 'available' ? null : shared(`condition.${condition}`);
    const hint = [marking, amount, held].filter(Boolean).join(' · ');
    return [{ id: String(index), label: product.name, hint }];
  });
  if (choices.length === 0) return null;
  return (
    <ChoiceList
      label={t('prompt.which')}
      choices={choices}
      numbered={1}
      onChoose={(index) => onChoose(Number(index))}
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { HeldGoods } from '../../../../shared/domain/quality/check/check-state.ts';
import { useGoodsWords } from '../../use-goods-words.ts';

/** Lot, date and condition of goods, as far as there is something to say. */
export function useGoodsFacts(): (goods: HeldGoods) => { label: string; value: string }[] {
  const { t } = useTranslation('quality-check');
  const { t: shared } = useTranslation('words');
  const words = useGoodsWords();
  return ({ lot, expiry, condition }) => [
    ...(lot === null ? [] : [{ label: t('goods.lot'), value: lot }]),
    ...(expiry === null ? [] : [{ label: t('goods.expiry'), value: words.day(expiry) }]),
    ...(condition === 'inspection'
      ? []
      : [{ label: t('goods.condition'), value: shared(`condition.${condition}`) }]),
  ];
}

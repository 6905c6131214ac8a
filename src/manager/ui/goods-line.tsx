import { useTranslation } from 'react-i18next';
import type { NamedGoods } from '../../shared/protocol/board/named-goods.ts';

/** Goods in a line: `12 × Oat milk 1 l`, and how many different ones besides. */
export function GoodsLine({ goods }: { goods: readonly NamedGoods[] }) {
  const { t } = useTranslation('frame');
  const [first] = goods;
  if (!first) return null;
  const quantity = goods
    .filter(({ product }) => product.productId === first.product.productId)
    .reduce((sum, each) => sum + each.quantity, 0);
  const others = new Set(goods.map(({ product }) => product.productId)).size - 1;
  return [`${quantity} × ${first.product.name}`, others > 0 && t('andOthers', { count: others })]
    .filter(Boolean)
    .join(' ');
}

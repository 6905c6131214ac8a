import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetGoods } from '../../../shared/protocol/board/sheet-work.ts';
import { CodeCard } from './code-card.tsx';
import { GoodsFacts } from './goods-facts.tsx';

/** The label of goods: product, how many, and what else the code says. */
export function GoodsCard({ goods, children }: { goods: SheetGoods; children?: ReactNode }) {
  const { t } = useTranslation('sheet');
  const { codes, productName, quantity, lot, expiry, serial } = goods;
  return (
    <CodeCard codes={codes} name={productName}>
      {children ?? <span>{t('work.pieces', { count: quantity })}</span>}
      <GoodsFacts lot={lot} expiry={expiry} serial={serial} />
    </CodeCard>
  );
}

/** Lot and serial tell goods of one product apart. */
export const goodsKey = ({ productId, lot, expiry, serial }: SheetGoods): string =>
  [productId, lot, expiry, serial].join('/');

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SheetProduct } from '../../../shared/protocol/board/sheet.ts';
import { sheetProductsQuery } from '../../app/api/sheet-queries.ts';
import { CodeCard } from './code-card.tsx';
import { GoodsFacts } from './goods-facts.tsx';
import { SheetGroup } from './sheet-group.tsx';
import styles from './sheet.module.css';

/** Products that were searched for: their packings, and the very goods that lie in stock. */
export function ProductsGroup({ typed }: { typed: string }) {
  const { t } = useTranslation('sheet');
  const { data } = useQuery(sheetProductsQuery(typed));
  return (
    <SheetGroup name="products" hint={t('hints.products')}>
      {typed !== '' && data?.products.length === 0 && (
        <Text c="var(--ink-soft)">{t('noProducts', { text: typed })}</Text>
      )}
      {typed !== '' &&
        data?.products.map((product) => <ProductCodes key={product.productId} product={product} />)}
      {typed !== '' && data?.hasMore && <Text c="var(--ink-soft)">{t('moreHidden')}</Text>}
    </SheetGroup>
  );
}

function ProductCodes({ product: { productId, name, packings, stock } }: { product: SheetProduct }) {
  const { t } = useTranslation('sheet');
  return (
    <article className={styles.product} aria-label={name}>
      <h3 className={styles.subtitle}>
        {name} <span className={styles.soft}>{productId}</span>
      </h3>
      <div className={styles.cards}>
        {packings.map(({ level, quantity, codes }) => (
          <CodeCard key={`${level}/${codes[0]?.text}`} codes={codes} text={codes.at(-1)?.text ?? ''}>
            <span>
              {quantity === 1
                ? t(`level.${level}`)
                : t('packing', { level: t(`level.${level}`), count: quantity })}
            </span>
          </CodeCard>
        ))}
        {stock.map(({ stockId, place, quantity, codes, ...marks }) => (
          <CodeCard key={stockId} codes={codes} text={codes[0]?.text ?? productId}>
            <span>{t('inStock', { count: quantity, place })}</span>
            <GoodsFacts {...marks} />
          </CodeCard>
        ))}
      </div>
    </article>
  );
}
